import type { Authorisation } from '../../domain/authorisation/authorisation';
import { type Candidate, whyNotPublish } from '../../domain/decision/candidate';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import type { Publication } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';
import { type CandidateStore, type WantedTable, createCandidateStore } from './candidate-store';
import type { StoredDecisionTable } from './documents';

/** A version of a decision table and who published it; null for the first, which came with the house. */
export interface TableVersion {
  readonly table: string;
  readonly version: number;
  readonly content: Authorisation;
  readonly publication: Publication | null;
}

/** Decision tables with their versions (CON-2). Published versions are never changed. */
export interface DecisionTables {
  readonly names: readonly string[];
  readonly candidates: CandidateStore;
  /** All versions, the newest first; none when there is no such table. */
  versions(table: string): Promise<readonly TableVersion[]>;
  /** What is decided by now. @throws BusinessError `not-found` */
  newest(table: string): Promise<TableVersion>;
  /**
   * Publishes a candidate that was tried. The same request repeated publishes nothing more.
   * @throws BusinessError `not-tried`, `four-eyes` to who drafted it, `newer-version`
   */
  publish(
    wanted: WantedTable,
    why: { readonly reason: string; readonly requestKey: string | null },
  ): Promise<TableVersion>;
}

/** `first`: the tables as they came with the house: version 1 of each. */
export function createDecisionTables(
  store: Pick<Store, 'decisionTables' | 'decisionCandidates'>,
  changes: ChangeLog,
  first: Readonly<Record<string, Authorisation>>,
): DecisionTables {
  const { decisionTables } = store;
  const candidates = createCandidateStore(store, changes);

  function firstVersion(table: string): TableVersion {
    const content = Object.hasOwn(first, table) ? first[table] : undefined;
    if (content === undefined) throw new BusinessError('not-found', `There is no decision table ${table}.`);
    return { table, version: 1, content, publication: null };
  }

  const publish: DecisionTables['publish'] = async (wanted, why) => {
    const { table, basedOn, content, by, at } = wanted;
    const version = basedOn + 1;
    const _id = `${table}@${version}`;
    const standing = await decisionTables.findOne({ _id });
    if (standing !== null) {
      const published = takenBy(standing, why.requestKey);
      await candidates.notePublished(wanted);
      return published;
    }
    const candidate = await candidates.find(wanted);
    refuseToPublish(candidate, wanted);
    const trial = candidate?.trial ?? null;
    const change = { personId: by, subject: _id, data: { version, content, trial }, reason: why.reason };
    await changes.add({ ...change, what: 'decision-table.published' });
    const publication: Publication = { publishedBy: by, publishedAt: at, ...why };
    try {
      await decisionTables.insertOne({ _id, table, version, content, publication });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await changes.add({ ...change, what: 'decision-table.not-published' });
      return await publish(wanted, why);
    }
    await candidates.notePublished(wanted);
    return { table, version, content, publication };
  };

  return {
    names: Object.keys(first),
    candidates,
    versions: async (table) => {
      if (!Object.hasOwn(first, table)) return [];
      const published = await decisionTables.find({ table }).sort({ version: -1 }).toArray();
      return [...published.map(toVersion), firstVersion(table)];
    },
    newest: async (table) => {
      const found = await decisionTables.findOne({ table }, { sort: { version: -1 } });
      return found === null ? firstVersion(table) : toVersion(found);
    },
    publish,
  };
}

function refuseToPublish(candidate: Candidate<Authorisation> | null, { table, by }: WantedTable): void {
  const code = whyNotPublish(candidate, by);
  if (code === 'four-eyes')
    throw new BusinessError(
      code,
      `Whoever drafted this content of ${table} leaves publishing it to another.`,
    );
  if (code !== null) throw new BusinessError(code, `This content of ${table} was not tried on past cases.`);
}

function toVersion({ table, version, content, publication }: StoredDecisionTable): TableVersion {
  return { table, version, content, publication };
}

function takenBy(standing: StoredDecisionTable, requestKey: string | null): TableVersion {
  if (requestKey !== null && standing.publication.requestKey === requestKey) return toVersion(standing);
  const { table, version } = standing;
  throw new BusinessError('newer-version', `There is a version ${version} of ${table} already.`, [
    { field: 'basedOn', reason: `已有版本 ${version} / there is a version ${version}` },
  ]);
}
