import type { ContractStart } from '../../domain/contract/contract-start';
import { type CaseOutcome, runCase } from '../shared/run-case';
import { openSale } from './open-sale';
import { tellSale } from './story';

/**
 * A sale from its communication plan to the filed contract and the orders it began (CON-1). The workflow's id is
 * `contract/<contractNo>`.
 */
export async function saleAndContract(start: ContractStart): Promise<CaseOutcome> {
  const sale = openSale(start);
  return await runCase(sale.it, () => tellSale(sale), {
    completed: 'contract-closed',
    rejected: 'sale-lost',
    cancelled: 'sale-lost',
  });
}
