import type { Contract } from '../../domain/customer/customer';
import { type MadeService, activeService } from './active-service';
import type { House } from './house';
import type { OpenedCase } from './opened-case';

/** How the account manager means to keep a customer. */
export const retentionPlan = { plan: '上门拜访，给出降速保线方案', offer: '月租八折' };

let customers = 0;

/** A customer of their own with a contract and so many services. */
export async function leavingCustomer(
  house: House,
  services: number,
): Promise<{
  readonly customerNo: string;
  readonly contractNo: string;
  readonly made: readonly MadeService[];
}> {
  customers += 1;
  const customerNo = `C-${process.pid}-${customers}`;
  const contract: Contract = {
    contractNo: `CT-${customerNo}`,
    customerNo,
    productCodes: ['leased-line'],
    validFrom: '2025-01-01',
    validTo: '2030-12-31',
  };
  await house.store.contracts.insertOne({ _id: contract.contractNo, ...contract });
  const made: MadeService[] = [];
  for (let n = 0; n < services; n += 1)
    made.push(await activeService(house, customerNo, contract.contractNo));
  return { customerNo, contractNo: contract.contractNo, made };
}

/** The account manager tries to keep the customer, and fails. */
export async function lose(exit: OpenedCase): Promise<void> {
  await exit.do('plan-retention', retentionPlan);
  await exit.do('conclude-retention', { outcome: 'lost', cause: 'price', detail: '竞争对手报价更低' });
}
