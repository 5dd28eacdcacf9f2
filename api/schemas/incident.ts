import { z } from 'zod';
import type { ProcessView } from '../../domain/process/process-view';
import { promiseOf } from '../../domain/process/promise-of';
import { instant, label } from './common';
import { exampleResponsible, responsibleAnswer } from './responsible';
import { exampleStuckCall, stuckCallAnswer, toStuckCallAnswer } from './stuck-call';

export const incidentAnswer = z
  .object({
    system: z.string(),
    title: label,
    since: instant,
    orders: z.number().meta({ description: '受影响订单数 / how many orders wait' }),
    longestWaiting: z.string().meta({ description: '等待最久的订单 / the order that has waited longest' }),
    operations: z.array(z.string()),
    lastDetail: z.string().meta({ description: '最近一次失败 / what went wrong last' }),
  })
  .meta({ id: 'Incident' });

export const exampleIncident: z.input<typeof incidentAnswer> = {
  system: 'billing',
  title: { zh: '计费系统', en: 'Billing' },
  since: '2026-11-23T02:00:00.000Z',
  orders: 37,
  longestWaiting: 'SO-20261120-0001',
  operations: ['start'],
  lastDetail: 'connection refused',
};

/** An order as the flow desk's lists show it. */
export const orderInBrief = z
  .object({
    orderNo: z.string(),
    customerNo: z.string(),
    tier: z.string(),
    priority: z.number(),
    managerId: z.string(),
    state: z.string(),
    stage: z.string().nullable(),
    promiseDueAt: instant.nullable(),
    responsible: responsibleAnswer.nullable(),
    calls: z.array(stuckCallAnswer).meta({ description: '未成功的系统调用 / calls that did not go through' }),
  })
  .meta({ id: 'OrderInBrief' });

/** An order in brief. */
export function toOrderInBrief(view: ProcessView): z.input<typeof orderInBrief> {
  const { businessKey, customerNo, tier, priority, managerId, state, stage, responsible, stuck } = view;
  return {
    orderNo: businessKey,
    customerNo,
    tier,
    priority,
    managerId,
    state,
    stage,
    promiseDueAt: promiseOf(view)?.dueAt ?? null,
    responsible: responsible === null ? null : { ...responsible, group: { ...responsible.group } },
    calls: stuck.map(toStuckCallAnswer),
  };
}

export const exampleOrderInBrief: z.input<typeof orderInBrief> = {
  orderNo: 'SO-20261120-0001',
  customerNo: 'C-1001',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
  state: 'inProgress',
  stage: 'billing',
  promiseDueAt: '2026-11-27T08:00:00.000Z',
  responsible: exampleResponsible,
  calls: [exampleStuckCall],
};
