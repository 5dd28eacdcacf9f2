import { type ManagerChangeStart, customerOf } from '../domain/manager-change/manager-change';
import { managerChangeWorkflowType } from '../workflows/manager-change/contract';
import type { Opening } from './opening';

/** How the process of a change of account manager is started (HND-1). */
export function managerChangeOpening(start: ManagerChangeStart): Opening {
  const { changeNo, fromManagerId, toManagerId, customerNos, calendar } = start;
  const customers = customerNos === null ? '全部客户 all customers' : `${customerNos.length} 客户 customers`;
  return {
    workflowType: managerChangeWorkflowType,
    kind: 'manager-change',
    businessKey: changeNo,
    requestKey: start.requestKey,
    input: start,
    summary: `客户经理变更 · ${fromManagerId} → ${toManagerId}`,
    details: [
      `**${fromManagerId} → ${toManagerId}**`,
      `- ${customers}`,
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo: customerOf(start),
    tier: '*',
    firstStage: 'succession',
    heldBy: ['key-accounts'],
    dueAt: null,
    priority: 2,
    taken: { code: 'conflict', field: 'changeNo', reason: '编号已存在 / a change with this number exists' },
  };
}
