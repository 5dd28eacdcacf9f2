import type { Contract } from '../../domain/customer/customer';
import { BusinessError } from '../../domain/errors';
import type { ChangeLog } from '../change-log';
import { isDuplicate } from '../is-duplicate';
import type { Store } from '../store';

/** Writes customers' contracts. The same request repeated changes nothing more. */
export interface ContractStore {
  /** @throws BusinessError `conflict` when another contract has the number */
  add(contract: Contract, by: string): Promise<void>;
  /** Ends a contract on an earlier day. @throws BusinessError `not-found`, `invalid-request`, `conflict` */
  end(wanted: WantedContractEnd): Promise<void>;
}

export interface WantedContractEnd {
  readonly contractNo: string;
  readonly customerNo: string;
  readonly lastDay: string;
  readonly by: string;
  readonly reason: string;
}

export function createContractStore(
  { contracts }: Pick<Store, 'contracts'>,
  changes: ChangeLog,
): ContractStore {
  const add: ContractStore['add'] = async (contract, by) => {
    const { contractNo, customerNo, ...data } = contract;
    const standing = await contracts.findOne({ _id: contractNo });
    if (standing !== null) {
      const { _id, ...same } = standing;
      if (JSON.stringify(same) === JSON.stringify(contract)) return;
      throw taken(contractNo);
    }
    const noted = { personId: by, subject: contractNo, data: { customerNo, ...data }, reason: null };
    await changes.add({ ...noted, what: 'contract.added' });
    try {
      await contracts.insertOne({ _id: contractNo, ...contract });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await changes.add({ ...noted, what: 'contract.not-added' });
      // Perhaps by this very request, sent again before the first answer.
      await add(contract, by);
    }
  };

  return {
    add,
    end: async ({ contractNo, customerNo, lastDay, by, reason }) => {
      const standing = await contracts.findOne({ _id: contractNo, customerNo });
      if (standing === null)
        throw new BusinessError('not-found', `${customerNo} has no contract ${contractNo}.`);
      if (standing.validTo === lastDay) return;
      if (lastDay > standing.validTo || lastDay < standing.validFrom)
        throw new BusinessError(
          'invalid-request',
          'A contract ends earlier than agreed, but not before it begins.',
          [{ field: 'lastDay', reason: '须在合同期内 / has to be within its time' }],
        );
      const noted = { personId: by, subject: contractNo, data: { lastDay }, reason };
      await changes.add({ ...noted, what: 'contract.ended' });
      const asSeen = { _id: contractNo, validTo: standing.validTo };
      const { matchedCount } = await contracts.updateOne(asSeen, { $set: { validTo: lastDay } });
      if (matchedCount > 0) return;
      await changes.add({ ...noted, what: 'contract.not-ended' });
      throw new BusinessError('conflict', `The end of ${contractNo} has just been changed by somebody else.`);
    },
  };
}

function taken(contractNo: string): BusinessError {
  return new BusinessError('conflict', `There is a contract ${contractNo}.`, [
    { field: 'contractNo', reason: '合同编号已存在 / a contract with this number exists' },
  ]);
}
