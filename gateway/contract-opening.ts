import { deadline } from '../domain/calendar/deadline';
import type { ContractStart } from '../domain/contract/contract-start';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { contractWorkflowType } from '../workflows/contract/contract';
import type { Opening } from './opening';

/** How the process of a sale and its contract is started. What is sold is the customer's own matter: operations see what it follows from (rule 6). */
export function contractOpening(start: ContractStart): Opening {
  const { businessKey, tier, customerNo, solutionNo, renewsContractNo, authorisation } = start;
  const { calendar, receivedAt, limits } = start;
  return {
    workflowType: contractWorkflowType,
    kind: 'contract',
    businessKey,
    requestKey: start.requestKey,
    input: start,
    summary: `销售合同 · ${tier} · ${customerNo}`,
    details: [
      '**销售与合同 Sale and contract**',
      ...(solutionNo === null ? [] : [`- 方案 solution ${solutionNo}`]),
      ...(renewsContractNo === null ? [] : [`- 续签 renews ${renewsContractNo}`]),
      `- 商务授权 authorisation v${authorisation.version}`,
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: 'sale-planning',
    heldBy: ['key-accounts'],
    dueAt: deadline(calendar, receivedAt, limits.own.planSale, []),
    priority: greenChannel[classOf(tier)].single,
    taken: {
      code: 'conflict',
      field: 'contractNo',
      reason: '编号已存在 / a contract with this number exists',
    },
  };
}
