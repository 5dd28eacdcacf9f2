import type { CustomerRecord } from '../../domain/exit/service';
import { refusing } from '../refusing';
import type {
  CessationPort,
  ContractClosing,
  ExitRecords,
  Retirement,
  SettlementPort,
  StandingOrder,
} from './exit-ports';

/** What an exit does in inventory and network. */
export interface CessationActivities {
  inspectNetwork(wanted: Parameters<CessationPort['inspect']>[0]): ReturnType<CessationPort['inspect']>;
  disconnectServices(key: string, orders: readonly string[]): Promise<void>;
  retireResources(key: string, orders: readonly string[]): Promise<Retirement>;
  removeAccess(key: string, orders: readonly string[]): Promise<void>;
}

export function createCessationActivities(network: CessationPort): CessationActivities {
  return {
    inspectNetwork: async (wanted) => await refusing(() => network.inspect(wanted)),
    disconnectServices: async (key, orders) => await refusing(() => network.disconnect(key, orders)),
    retireResources: async (key, orders) => await refusing(() => network.retire(key, orders)),
    removeAccess: async (key, orders) => await refusing(() => network.removeAccess(key, orders)),
  };
}

/** What an exit does in billing. */
export interface SettlementActivities {
  inspectBilling(orders: readonly string[]): ReturnType<SettlementPort['inspect']>;
  stopBillingOf(key: string, orders: readonly string[], until: string): Promise<void>;
  settleExit(...of: Parameters<SettlementPort['settle']>): ReturnType<SettlementPort['settle']>;
  closeSettlement(
    ...of: Parameters<SettlementPort['closeSettlement']>
  ): ReturnType<SettlementPort['closeSettlement']>;
  transferBilling(key: string, orders: readonly string[], contractNo: string): Promise<void>;
  /** The orders billed to a customer. */
  billedToCustomer(customerNo: string): Promise<readonly string[]>;
}

export function createSettlementActivities(billing: SettlementPort): SettlementActivities {
  return {
    inspectBilling: async (orders) => await refusing(() => billing.inspect(orders)),
    stopBillingOf: async (key, orders, until) => await refusing(() => billing.stopAll(key, orders, until)),
    settleExit: async (key, exit) => await refusing(() => billing.settle(key, exit)),
    closeSettlement: async (key, exitNo, how) =>
      await refusing(() => billing.closeSettlement(key, exitNo, how)),
    transferBilling: async (key, orders, contractNo) =>
      await refusing(() => billing.transfer(key, orders, contractNo)),
    billedToCustomer: async (customerNo) => await refusing(() => allBilledTo(billing, customerNo)),
  };
}

async function allBilledTo(billing: SettlementPort, customerNo: string): Promise<readonly string[]> {
  const orders: string[] = [];
  for (let after: string | null = null; ;) {
    const { items, next } = await billing.listBilled(customerNo, after);
    orders.push(...items.map(({ orderNo }) => orderNo));
    if (next === null) return orders;
    after = next;
  }
}

/** What an exit reads and does in our own record. */
export interface ExitRecordActivities {
  lookAtCustomer(customerNo: string): Promise<CustomerRecord>;
  standingsOf(orders: readonly string[]): Promise<readonly StandingOrder[]>;
  closeContracts(closing: ContractClosing): Promise<void>;
}

export function createExitRecordActivities(records: ExitRecords): ExitRecordActivities {
  return {
    lookAtCustomer: async (customerNo) => await records.look(customerNo),
    standingsOf: async (orders) => await records.standingsOf(orders),
    closeContracts: async (closing) => await refusing(() => records.closeContracts(closing)),
  };
}
