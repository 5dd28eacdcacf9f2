import type { ProcessKind } from '../../../domain/process/process-kind';
import type { OrderAnswer } from '../../../api/schemas/order';
import type { ContractDetails } from '../../../api/schemas/contract';
import type { WholeAnswer } from './case-answers';
import type { CaseRef } from './case-kinds';

/** Another process this one came from, began or is about. `why`: a text of its own. */
export interface RelatedTo extends CaseRef {
  readonly why: string;
}

interface OwnDetails extends Partial<Pick<ContractDetails, 'solutionNo' | 'renewsContractNo' | 'orders'>> {
  readonly sale?: { readonly saleNo: string } | null;
  readonly leaving?: readonly string[];
  readonly services?: readonly string[];
  readonly moved?: readonly string[];
  readonly toContractNo?: string | null;
}

/** The processes that a case names, by its kind; whether each of them is one is the API's to say. */
export function relatedTo(of: CaseRef, found: WholeAnswer): readonly RelatedTo[] {
  const list: RelatedTo[] = [];
  const add = (kind: ProcessKind, number: string | null | undefined, why: string): void => {
    if (number === null || number === undefined || number === of.number) return;
    if (!list.some((known) => known.number === number)) list.push({ kind, number, why });
  };
  const order = found as unknown as Partial<OrderAnswer>;
  add('contract', order.contractNo, 'underContract');
  add('batch', order.batchNo, 'ofBatch');
  const own = (found['details'] ?? {}) as OwnDetails;
  add('solution', own.solutionNo, 'fromSolution');
  add('contract', own.renewsContractNo, 'renews');
  for (const { orderNo } of own.orders ?? []) add('order', orderNo, 'beganOrder');
  add('contract', own.sale?.saleNo, 'beganSale');
  add('contract', own.toContractNo, 'movesTo');
  for (const orderNo of [...(own.leaving ?? []), ...(own.services ?? []), ...(own.moved ?? [])])
    add('order', orderNo, 'service');
  return list;
}
