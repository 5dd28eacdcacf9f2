import type { Label } from '../people/department';
import type { ContractTaskName } from './answers';

/** What each task of a sale and its contract is called. */
export const contractTaskTitles: Record<ContractTaskName, Label> = {
  'plan-sale': { zh: '制定销售沟通计划', en: 'Plan the sales communication' },
  'draft-agreement': { zh: '拟定协议草案', en: 'Draft the agreement' },
  'approve-agreement': { zh: '审批协议', en: 'Approve the agreement' },
  'record-signing': { zh: '登记签约结果', en: 'Record the signing' },
  'correct-order': { zh: '更正未受理的订单', en: 'Correct an order that was refused' },
};
