import type { Collection, Filter } from 'mongodb';
import type { StoredProcess } from '../documents';

/** What exits have done to services. */
export interface ExitTraces {
  /** Services that an exit not yet proved is taking down. */
  readonly leaving: ReadonlySet<string>;
  /** Services that have ended. */
  readonly ceased: ReadonlySet<string>;
  /** The contract a service was moved to last. */
  readonly moved: ReadonlyMap<string, string>;
}

interface ExitDetails {
  readonly leaving?: readonly string[];
  readonly ceased?: readonly string[];
  readonly moved?: readonly string[];
  readonly toContractNo?: string | null;
}

type Exit = Pick<StoredProcess, 'closedAt'> & { readonly details: ExitDetails };

/** The traces of some exits, the oldest first, so that of two moves the later one counts. */
export async function tracesOf(
  processes: Collection<StoredProcess>,
  filter: Filter<StoredProcess>,
): Promise<ExitTraces> {
  const exits = await processes
    .find({ ...filter, kind: 'exit' })
    .sort({ startedAt: 1, _id: 1 })
    .project<Exit>({
      _id: 0,
      closedAt: 1,
      'details.leaving': 1,
      'details.ceased': 1,
      'details.moved': 1,
      'details.toContractNo': 1,
    })
    .toArray();
  return {
    leaving: new Set(
      exits.flatMap(({ closedAt, details }) => (closedAt === null ? (details.leaving ?? []) : [])),
    ),
    ceased: new Set(exits.flatMap(({ details }) => details.ceased ?? [])),
    moved: new Map(
      exits.flatMap(({ details: { moved = [], toContractNo = null } }) =>
        toContractNo === null ? [] : moved.map((orderNo) => [orderNo, toContractNo] as const),
      ),
    ),
  };
}
