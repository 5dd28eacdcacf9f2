import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { Authorisation } from '../../domain/authorisation/authorisation';
import type { Candidate } from '../../domain/decision/candidate';
import type { ChangeLog } from '../change-log';
import type { Store } from '../store';
import type { StoredCandidate } from './documents';

/** A content somebody wants a table to have. */
export interface WantedTable {
  readonly table: string;
  readonly basedOn: number;
  readonly content: Authorisation;
  readonly by: string;
  readonly at: Instant;
}

/** Candidates for decision tables: drafted, tried on past cases, published. Each step is on the record of changes. */
export interface CandidateStore {
  /** The newest first, `limit` at most. */
  of(table: string, limit: number): Promise<readonly Candidate<Authorisation>[]>;
  /** The candidate with this very content for the version after `basedOn`; null when nobody has drafted it. */
  find(wanted: Pick<WantedTable, 'table' | 'basedOn' | 'content'>): Promise<Candidate<Authorisation> | null>;
  /** Keeps a draft; one that is there already is left as it is. */
  draft(wanted: WantedTable): Promise<Candidate<Authorisation>>;
  /** Notes what came of trying a draft. */
  noteTrial(
    wanted: WantedTable,
    result: { readonly cases: number; readonly different: number },
  ): Promise<Candidate<Authorisation>>;
  notePublished(wanted: WantedTable): Promise<void>;
}

export function createCandidateStore(
  { decisionCandidates: candidates }: Pick<Store, 'decisionCandidates'>,
  changes: ChangeLog,
): CandidateStore {
  const find = async (wanted: Pick<WantedTable, 'table' | 'basedOn' | 'content'>) => {
    const found = await candidates.findOne({ _id: keyOf(wanted) });
    return found === null ? null : bareCandidate(found);
  };

  async function draft(wanted: WantedTable): Promise<Candidate<Authorisation>> {
    const standing = await find(wanted);
    if (standing !== null) return standing;
    const { table, basedOn, content, by, at } = wanted;
    const _id = keyOf(wanted);
    const data = { basedOn, content };
    await changes.add({ personId: by, what: 'decision-table.drafted', subject: _id, data, reason: null });
    const drafted = { state: 'draft', draftedBy: by, draftedAt: at, trial: null } as const;
    const candidate = { table, candidateId: idOf(wanted), basedOn, content, ...drafted };
    await candidates.updateOne({ _id }, { $setOnInsert: candidate }, { upsert: true });
    return (await find(wanted)) ?? candidate;
  }

  return {
    of: async (table, limit) =>
      (await candidates.find({ table }).sort({ draftedAt: -1, _id: 1 }).limit(limit).toArray()).map(
        bareCandidate,
      ),
    find,
    draft,
    noteTrial: async (wanted, { cases, different }) => {
      const drafted = await draft(wanted);
      const _id = keyOf(wanted);
      const trial = { by: wanted.by, at: wanted.at, cases, different };
      const change = { personId: wanted.by, subject: _id, data: { cases, different }, reason: null };
      await changes.add({ ...change, what: 'decision-table.tried' });
      await candidates.updateOne({ _id, state: 'draft' }, { $set: { state: 'tried' } });
      await candidates.updateOne({ _id }, { $set: { trial } });
      const state = drafted.state === 'published' ? 'published' : 'tried';
      return { ...drafted, trial, state };
    },
    notePublished: async (wanted) => {
      await candidates.updateOne({ _id: keyOf(wanted) }, { $set: { state: 'published' } });
    },
  };
}

function idOf({ basedOn, content }: Pick<WantedTable, 'basedOn' | 'content'>): string {
  return createHash('sha256')
    .update(JSON.stringify([basedOn, content]))
    .digest('hex')
    .slice(0, 16);
}

function keyOf(wanted: Pick<WantedTable, 'table' | 'basedOn' | 'content'>): string {
  return `${wanted.table}#${idOf(wanted)}`;
}

function bareCandidate({ _id, ...candidate }: StoredCandidate): Candidate<Authorisation> {
  return candidate;
}
