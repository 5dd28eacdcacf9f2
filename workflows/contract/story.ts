import { begin } from '../shared/case';
import { closeInCrm } from './file-in-crm';
import { agree } from './agree';
import { keepContract } from './keep-contract';
import { enterOrders } from './enter-orders';
import { planSale } from './plan-sale';
import type { Sale } from './sale';

/** Tells a sale from its communication plan to the filed contract (CON-1, 4.1 to 4.6). */
export async function tellSale(sale: Sale): Promise<void> {
  begin(sale.it);
  await planSale(sale);
  const signed = await agree(sale);
  // What is signed is not called off any more: a contract ends by its own terms, its orders are cancelled one by one.
  sale.it.control.passPointOfNoReturn();
  const contract = await keepContract(sale, signed);
  await enterOrders(sale, contract, signed.by);
  await closeInCrm(sale);
}
