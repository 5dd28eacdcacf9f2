import type { Instant } from '../domain/calendar/working-calendar';
import { BusinessError } from '../domain/errors';
import { type Absence, whyNotAbsent } from '../domain/people/absence';
import type { Member } from '../domain/process/actor';
import { bareAbsence } from './bare-absence';
import type { ChangeLog } from './change-log';
import { inTurn } from './in-turn';
import { isDuplicate } from './is-duplicate';
import type { Store } from './store';

/** An absence somebody wants to record. */
export interface WantedAbsence extends Pick<
  Absence,
  'deputyId' | 'from' | 'to' | 'reason' | 'recordedBy' | 'recordedAt'
> {
  readonly absent: Member;
  /** What the request is known by; null without an Idempotency-Key. */
  readonly requestKey: string | null;
}

/** An absence somebody wants to end. */
export interface WantedEnd {
  readonly absenceId: string;
  readonly endedBy: string;
  readonly at: Instant;
  readonly reason: string;
  /** What the request is known by; null without an Idempotency-Key. */
  readonly requestKey: string | null;
}

/** Writes absences, each with its change on the record first. The same request repeated changes nothing more. */
export interface AbsenceStore {
  /** @throws BusinessError of `whyNotAbsent` */
  record(wanted: WantedAbsence): Promise<Absence>;
  /** @throws BusinessError `not-found`, `absence-over` */
  end(wanted: WantedEnd): Promise<Absence>;
}

/** `onWritten` is called after every write, for whoever keeps absences in memory. */
export function createAbsenceStore(
  { absences }: Pick<Store, 'absences'>,
  changes: ChangeLog,
  onWritten: () => void,
): AbsenceStore {
  const turns = inTurn();

  async function record(wanted: WantedAbsence): Promise<Absence> {
    const { absent, requestKey, ...rest } = wanted;
    const others = await absences.find({ personId: absent.id }).toArray();
    const standing = others.find((other) => requestKey !== null && other.requestKey === requestKey);
    if (standing !== undefined) return bareAbsence(standing);
    const absenceId = `${absent.id}.${others.length + 1}`;
    const absence: Absence = { absenceId, personId: absent.id, ...rest, endedAt: null };
    const refusal = whyNotAbsent(absence, others);
    if (refusal !== null) throw refusal;
    const { recordedBy, reason, deputyId, from, to } = absence;
    const change = { personId: recordedBy, subject: absenceId, data: { absent, deputyId, from, to }, reason };
    await changes.add({ ...change, what: 'absence.recorded' });
    try {
      await absences.insertOne({ _id: absenceId, ...absence, absent, requestKey, endRequestKey: null });
      return absence;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      // The number is what keeps two processes from recording absences that overlap: whoever comes second looks again.
      await changes.add({ ...change, what: 'absence.not-recorded' });
      return await record(wanted);
    }
  }

  async function end({ absenceId, endedBy, at, reason, requestKey }: WantedEnd): Promise<Absence> {
    const standing = await absences.findOne({ _id: absenceId });
    if (standing === null) throw new BusinessError('not-found', `There is no absence ${absenceId}.`);
    if (requestKey !== null && standing.endRequestKey === requestKey) return bareAbsence(standing);
    const over = new BusinessError('absence-over', `Absence ${absenceId} is over.`);
    if (standing.endedAt !== null || standing.to <= at) throw over;
    const data = { endedAt: at };
    await changes.add({ personId: endedBy, what: 'absence.ended', subject: absenceId, data, reason });
    const ended = await absences.findOneAndUpdate(
      { _id: absenceId, endedAt: null },
      { $set: { endedAt: at, endRequestKey: requestKey } },
      { returnDocument: 'after' },
    );
    if (ended === null) throw over;
    return bareAbsence(ended);
  }

  const written = async (write: () => Promise<Absence>): Promise<Absence> => {
    try {
      return await turns(write);
    } finally {
      onWritten();
    }
  };
  return {
    record: (wanted) => written(() => record(wanted)),
    end: (wanted) => written(() => end(wanted)),
  };
}
