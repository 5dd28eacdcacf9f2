import type { Db } from 'mongodb';
import { requestersOf } from '../../../domain/coverage/requester-details';
import { type RequesterState, replyClockName } from '../../../domain/coverage/requester';
import type { ProcessView } from '../../../domain/process/process-view';
import { classOf } from '../../../domain/tiers/tier';
import { descriptionOf, placeNumber } from './request-of';

/** What the records know of the requests. All of it but the first three has to be 0. */
export interface Recorded {
  readonly cases: number;
  /** Requests that became part of a case that was there. */
  readonly joined: number;
  readonly replyClocks: number;
  readonly lost: number;
  readonly doubled: number;
  /** Not in the case they were answered with. */
  readonly misplaced: number;
  readonly withoutReplyClock: number;
  /** Places with more than one case, which none had to have. */
  readonly placesWithTwoCases: number;
}

/** A request whose reply clock comes due during the run. */
export interface Due {
  readonly processId: string;
  readonly receivedAt: string;
}

/** Counts in the records what was taken; `caseNos`: what each request was answered with. */
export async function recordedOf(
  db: Db,
  caseNos: readonly string[],
): Promise<{ readonly recorded: Recorded; readonly due: readonly Due[] }> {
  const cases = await db.collection<ProcessView>('processes').find({ kind: 'coverage' }).toArray();
  const entries = cases.flatMap((view) => requestersOf(view).map((requester) => ({ view, requester })));
  const byDescription = new Map<string, typeof entries>();
  for (const entry of entries) {
    const { description } = entry.requester.request;
    byDescription.set(description, [...(byDescription.get(description) ?? []), entry]);
  }
  const found = caseNos.map((_, n) => byDescription.get(descriptionOf(n)) ?? []);
  const places = new Set(caseNos.map((_, n) => placeNumber(n)));
  const recorded = {
    cases: cases.length,
    joined: entries.length - cases.length,
    replyClocks: entries.filter(({ view, requester }) => hasClock(view, requester)).length,
    lost: found.filter((those) => those.length === 0).length,
    doubled: found.filter((those) => those.length > 1).length,
    misplaced: found.filter((those, n) => those.some(({ view }) => view.businessKey !== caseNos[n])).length,
    withoutReplyClock: entries.filter(({ view, requester }) => !hasClock(view, requester)).length,
    placesWithTwoCases: cases.length - places.size,
  };
  const due = entries
    .filter(({ requester }) => classOf(requester.request.tier) === 'A')
    .map(({ view, requester }) => ({
      processId: view.processId,
      receivedAt: requester.request.receivedAt,
    }));
  return { recorded, due };
}

function hasClock({ clocks }: ProcessView, { n }: RequesterState): boolean {
  return clocks.some(({ name }) => name === replyClockName(n));
}
