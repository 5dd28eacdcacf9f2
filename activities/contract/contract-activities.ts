import type { ContractStanding } from '../../domain/contract-watch/standing';
import type { Unwatched } from '../../domain/contract-watch/contract-watch';
import type { Contract } from '../../domain/customer/customer';
import type { LocalDate } from '../../domain/calendar/working-calendar';
import { refusing } from '../refusing';

/** Where customers' contracts are kept (storage/ implements it). All of it may be repeated. */
export interface ContractsPort {
  /**
   * Makes a signed agreement one of the customer's contracts; a customer who signs is a signed one from then on (CUS-1).
   * @throws BusinessError `conflict` when another contract has the number
   */
  keep(contract: Contract, by: string): Promise<void>;
  /** How a contract that was to end on a day stands now. */
  standing(contractNo: string, validTo: LocalDate): Promise<ContractStanding>;
  /** Contracts near their end that nobody watches yet, in the order of their numbers, a page of them after `after`. */
  unwatched(after: string): Promise<readonly Unwatched[]>;
}

/** Begins to watch a contract; one that is watched already is left as it is. */
export type WatchContract = (wanted: Unwatched) => Promise<void>;

export interface ContractActivities {
  keepContract(contract: Contract, by: string): Promise<void>;
  standingOfContract(contractNo: string, validTo: LocalDate): Promise<ContractStanding>;
  /** Begins to watch a page of contracts; the last of them, null behind the last page. */
  watchContracts(after: string): Promise<string | null>;
}

export function createContractActivities(contracts: ContractsPort, watch: WatchContract): ContractActivities {
  return {
    keepContract: async (contract, by) => await refusing(() => contracts.keep(contract, by)),
    standingOfContract: async (contractNo, validTo) => await contracts.standing(contractNo, validTo),
    watchContracts: async (after) => {
      const page = await contracts.unwatched(after);
      for (const wanted of page) await watch(wanted);
      return page.at(-1)?.contract.contractNo ?? null;
    },
  };
}
