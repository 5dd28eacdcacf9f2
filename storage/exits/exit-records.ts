import type { ContractClosing, ExitRecords } from '../../activities/exit/exit-ports';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import { createContractStore } from '../customers/contract-store';
import type { Store } from '../store';
import { createServiceViews } from './service-views';

/** Our own record as exits use it. */
export function createExitRecords(store: Store, changes: ChangeLog): ExitRecords {
  const services = createServiceViews(store);
  const contracts = createContractStore(store, changes);
  return {
    look: async (customerNo) => {
      const [record, found] = await Promise.all([
        services.recordOf(customerNo),
        store.contracts.find({ customerNo }).sort({ _id: 1 }).toArray(),
      ]);
      return { ...record, contracts: found.map(({ contractNo, validTo }) => ({ contractNo, validTo })) };
    },
    standingsOf: async (orders) => await services.standingsOf(orders),
    closeContracts: async ({ contractNos, ...closing }) => {
      for (const contractNo of contractNos) await close(store, contracts, { ...closing, contractNo });
    },
  };
}

/** A contract that has not begun ends on its first day, one that has ended stays as it is. */
async function close(
  store: Pick<Store, 'contracts'>,
  contracts: ReturnType<typeof createContractStore>,
  {
    contractNo,
    customerNo,
    lastDay,
    by,
    reason,
  }: Omit<ContractClosing, 'contractNos'> & { contractNo: string },
): Promise<void> {
  const standing = await store.contracts.findOne({ _id: contractNo, customerNo });
  if (standing === null) throw new BusinessError('not-found', `${customerNo} has no contract ${contractNo}.`);
  if (standing.validTo <= lastDay) return;
  const last = lastDay < standing.validFrom ? standing.validFrom : lastDay;
  await contracts.end({ contractNo, customerNo, lastDay: last, by: by.id, reason });
}
