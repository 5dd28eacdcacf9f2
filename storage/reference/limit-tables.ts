import type { Instant } from '../../domain/calendar/working-calendar';
import { BusinessError } from '../../domain/errors';
import {
  type CaseKindName,
  type CaseTables,
  type EntitlementTable,
  type LimitContent,
  type LimitTable,
  type TablesInForce,
  caseTable,
  entitlementsTable,
  processTable,
  productTable,
} from '../../domain/limits/limit-tables';
import type { ProductLimits } from '../../domain/limits/product-limits';
import type { CaseLimits } from '../../domain/process/case-start';
import type { ProcessLimits } from '../../domain/process/limits';
import type { ChangeLog } from '../change-log';
import type { Publication, StoredLimitTable } from '../documents';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';

/** A version of a table and who published it; null for the first, which came with the house. */
export interface LimitVersion extends LimitTable<LimitContent> {
  readonly table: string;
  readonly publication: Publication | null;
}

/** A version of a table somebody wants to publish. */
export interface WantedLimits {
  readonly table: string;
  readonly basedOn: number;
  readonly content: LimitContent;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
  readonly reason: string;
  /** What the request is known by; null without an Idempotency-Key. */
  readonly requestKey: string | null;
}

/** Tables of limits with their versions (CUS-2). Published versions are never changed. */
export interface LimitTables {
  /** Their names. */
  readonly names: readonly string[];
  /** The first content of a table; null when there is no such table. */
  first(table: string): LimitContent | null;
  /** All versions, the newest first; none when there is no such table. */
  versions(table: string): Promise<readonly LimitVersion[]>;
  /** @throws BusinessError `not-found` */
  newest(table: string): Promise<LimitVersion>;
  /** @throws BusinessError `not-found` */
  version(table: string, version: number): Promise<LimitVersion>;
  /** What a process of any kind is started by now. */
  inForceForAll(): Promise<Omit<TablesInForce, 'product'>>;
  /** What an order of a product is placed by now. @throws BusinessError `not-found` */
  inForce(productCode: string): Promise<TablesInForce>;
  /** What a process of a kind is started by now. */
  inForceFor(kind: CaseKindName): Promise<CaseTables>;
  /** The same request repeated publishes nothing more. @throws BusinessError `newer-version` */
  publish(wanted: WantedLimits): Promise<LimitVersion>;
}

/** `first`: the tables as they came with the house: version 1 of each. */
export function createLimitTables(
  { limitTables }: Pick<Store, 'limitTables'>,
  changes: ChangeLog,
  first: Readonly<Record<string, LimitContent>>,
): LimitTables {
  const firstOf = (table: string): LimitContent | null =>
    Object.hasOwn(first, table) ? (first[table] ?? null) : null;

  function firstVersion(table: string): LimitVersion {
    const content = firstOf(table);
    if (content === null) throw new BusinessError('not-found', `There is no table ${table}.`);
    return { table, version: 1, content, publication: null };
  }

  async function publish(wanted: WantedLimits): Promise<LimitVersion> {
    const { table, basedOn, content, publishedBy, publishedAt, reason, requestKey } = wanted;
    const version = basedOn + 1;
    const _id = `${table}@${version}`;
    const standing = await limitTables.findOne({ _id });
    if (standing !== null) return takenBy(standing, requestKey);
    const change = { personId: publishedBy, subject: _id, data: { version, content }, reason };
    await changes.add({ ...change, what: 'limits.published' });
    const publication: Publication = { publishedBy, publishedAt, reason, requestKey };
    try {
      await limitTables.insertOne({ _id, table, version, content, publication });
      return { table, version, content, publication };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await changes.add({ ...change, what: 'limits.not-published' });
      return await publish(wanted);
    }
  }

  const newest = async (table: string): Promise<LimitVersion> => {
    const found = await limitTables.findOne({ table }, { sort: { version: -1 } });
    return found === null ? firstVersion(table) : toVersion(found);
  };

  // A table's name says what its content is: only what is of its shape is ever published.
  async function inForceForAll(): Promise<Omit<TablesInForce, 'product'>> {
    const [entitlements, process] = await Promise.all([newest(entitlementsTable), newest(processTable)]);
    return {
      entitlements: entitlements as LimitTable<EntitlementTable>,
      process: process as LimitTable<ProcessLimits>,
    };
  }

  return {
    names: Object.keys(first),
    first: firstOf,
    versions: async (table) => {
      if (firstOf(table) === null) return [];
      const published = await limitTables.find({ table }).sort({ version: -1 }).toArray();
      return [...published.map(toVersion), firstVersion(table)];
    },
    newest,
    inForceForAll,
    inForce: async (productCode) => {
      const [product, others] = await Promise.all([newest(productTable(productCode)), inForceForAll()]);
      return { ...others, product: product as LimitTable<ProductLimits> };
    },
    inForceFor: async (kind) => {
      const [entitlements, process, own] = await Promise.all([
        newest(entitlementsTable),
        newest(processTable),
        newest(caseTable(kind)),
      ]);
      return {
        entitlements: entitlements as LimitTable<EntitlementTable>,
        process: process as LimitTable<ProcessLimits>,
        own: own as LimitTable<CaseLimits>,
      };
    },
    version: async (table, version) => {
      if (version === 1) return firstVersion(table);
      const found = await limitTables.findOne({ table, version });
      if (found === null) throw new BusinessError('not-found', `There is no version ${version} of ${table}.`);
      return toVersion(found);
    },
    publish,
  };
}

function toVersion({ table, version, content, publication }: StoredLimitTable): LimitVersion {
  return { table, version, content: content as LimitContent, publication };
}

function takenBy(standing: StoredLimitTable, requestKey: string | null): LimitVersion {
  if (requestKey !== null && standing.publication.requestKey === requestKey) return toVersion(standing);
  const { table, version } = standing;
  throw new BusinessError('newer-version', `There is a version ${version} of ${table} already.`, [
    { field: 'basedOn', reason: `已有版本 ${version} / there is a version ${version}` },
  ]);
}
