import { type ProcessKind, processKinds } from '../../../domain/process/process-kind';
import { type ProcessState, processStates } from '../../../domain/process/state';
import type { Query } from '../../data/api-client';

export const scopes = ['open', 'risky', 'closed', 'all'] as const;

/** What somebody looks for among the cases. */
export interface CasesAsked {
  readonly scope: (typeof scopes)[number];
  readonly mine: boolean;
  readonly kind: ProcessKind | null;
  readonly state: ProcessState | null;
  readonly customerNo: string | null;
  readonly number: string | null;
  readonly page: number;
}

const onAPage = 20;

/** The same as it stands in the page's address; what makes no sense there is left out. */
export function readAsked(params: URLSearchParams): CasesAsked {
  const page = Number(params.get('page') ?? '1');
  return {
    scope: scopes.find((scope) => scope === params.get('scope')) ?? 'open',
    mine: params.get('mine') === 'true',
    kind: processKinds.find((kind) => kind === params.get('kind')) ?? null,
    state: processStates.find((state) => state === params.get('state')) ?? null,
    customerNo: params.get('customerNo'),
    number: params.get('number'),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** What the API is asked. A number is looked for among everything. */
export function queryOf({ scope, mine, kind, state, customerNo, number, page }: CasesAsked): Query {
  const isOver = scope === 'closed';
  return {
    page,
    pageSize: onAPage,
    kind: kind ?? undefined,
    state: state ?? undefined,
    customerNo: customerNo ?? undefined,
    number: number ?? undefined,
    mine: mine || undefined,
    open: number !== null || scope === 'all' ? undefined : !isOver,
    atRisk: number === null && scope === 'risky' ? true : undefined,
    sort: isOver || scope === 'all' ? 'startedAt' : 'urgency',
    order: isOver || scope === 'all' ? 'desc' : 'asc',
  };
}
