import type { ContractWatchStart } from '../domain/contract-watch/contract-watch';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { contractWatchWorkflowType } from '../workflows/contract-watch/contract';
import type { Opening } from './opening';

/** How the watch over a contract's end is started: once for each day it is to end on. */
export function contractWatchOpening(start: ContractWatchStart): Opening {
  const { businessKey, tier, contract, warnDaysBefore } = start;
  const { contractNo, customerNo, validTo } = contract;
  return {
    workflowType: contractWatchWorkflowType,
    kind: 'contract-watch',
    businessKey,
    requestKey: businessKey,
    input: start,
    summary: `合同到期预警 · ${contractNo} · ${validTo}`,
    details: [
      `**合同到期预警 Watch over a contract’s end** ${contractNo}`,
      `- 到期 ends ${validTo}`,
      `- 提前 days before ${warnDaysBefore.join(', ')}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: 'expiry-watch',
    heldBy: ['key-accounts'],
    dueAt: null,
    priority: greenChannel[classOf(tier)].single,
    taken: {
      code: 'conflict',
      field: 'contractNo',
      reason: '该合同已在预警中 / this contract is watched already',
    },
  };
}
