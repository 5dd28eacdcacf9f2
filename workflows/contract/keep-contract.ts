import { proxyActivities } from '@temporalio/workflow';
import type { ContractActivities } from '../../activities/contract/contract-activities';
import { lastDayOf, productsOf } from '../../domain/contract/agreement';
import type { Contract } from '../../domain/customer/customer';
import { nextRound, reach } from '../shared/case';
import { attempt } from '../shared/attempt';
import { type Sale, type Signed, newestDraft } from './sale';

/** Our own records: never given up. */
const records = proxyActivities<ContractActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: '合同入档 keep the contract',
});

/** The signed agreement becomes one of the customer's contracts: of the sale's own number, unless somebody has used that up. */
export async function keepContract(sale: Sale, { answer, by }: Signed): Promise<Contract> {
  const { it } = sale;
  const { businessKey, customerNo } = it.start;
  const draft = newestDraft(sale);
  if (draft === null) throw new RangeError('Nothing was agreed');
  const { validFrom } = answer;
  const terms = {
    customerNo,
    productCodes: productsOf(draft),
    validFrom,
    validTo: lastDayOf(validFrom, draft.termMonths),
  };
  for (;;) {
    const round = nextRound(it, 'keep-contract');
    const contract = { contractNo: round === 1 ? businessKey : `${businessKey}-${round}`, ...terms };
    const kept = await attempt(() => records.keepContract(contract, by.id));
    if (kept.outcome === 'done') {
      reach(it, 'contract-kept', {
        contract: { ...contract, productCodes: [...contract.productCodes] },
      });
      return contract;
    }
    if (kept.outcome === 'failed') throw new Error(kept.detail);
  }
}
