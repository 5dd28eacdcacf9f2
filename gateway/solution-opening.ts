import { deadline } from '../domain/calendar/deadline';
import type { SolutionStart } from '../domain/solution/solution';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { solutionWorkflowType } from '../workflows/solution/contract';
import type { Opening } from './opening';

/** How the process of a solution is started. The title is the customer's own words: operations see the industry (rule 6). */
export function solutionOpening(start: SolutionStart): Opening {
  const { businessKey, tier, customerNo, industry, calendar, receivedAt, limits, entitled } = start;
  return {
    workflowType: solutionWorkflowType,
    kind: 'solution',
    businessKey,
    requestKey: start.requestKey,
    input: start,
    summary: `客户方案 · ${tier} · ${customerNo}`,
    details: [
      `**客户方案 Solution** ${industry}`,
      `- 需求预测 forecast ${start.forecast.length}`,
      `- 试用上限 trial at most ${entitled.trialMonths} 个月 months`,
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: 'solution-needs',
    heldBy: ['key-accounts'],
    dueAt: deadline(calendar, receivedAt, limits.own.promise, []),
    priority: greenChannel[classOf(tier)].single,
    taken: {
      code: 'conflict',
      field: 'requestNo',
      reason: '编号已存在 / a solution request with this number exists',
    },
  };
}
