import { z } from 'zod';
import type { StuckCall } from '../../domain/process/stuck-call';
import { labelOf } from '../../domain/process/labels';
import { instant, label, workGroup } from './common';

export const stuckCallAnswer = z
  .object({
    callId: z.string().meta({ description: '系统、操作与轮次 / system, operation and round' }),
    system: z.string(),
    operation: z.string(),
    title: label,
    why: z
      .enum(['unavailable', 'refused'])
      .meta({ description: '系统无应答（自动重试）或被拒 / not answered (tried on by itself) or refused' }),
    code: z.string().nullable(),
    detail: z.string(),
    since: instant,
    group: workGroup.meta({ description: '由谁处理 / who looks after it' }),
    taskId: z.string().nullable().meta({ description: '修复任务 / the repair task' }),
  })
  .meta({ id: 'StuckCall' });

export type StuckCallAnswer = z.input<typeof stuckCallAnswer>;

/** A call that did not go through, as the API shows it. */
export function toStuckCallAnswer(call: StuckCall): StuckCallAnswer {
  const { callId, system, operation, why, code, detail, since, group, taskId } = call;
  const title = labelOf('call', `${system}.${operation}`);
  return { callId, system, operation, title, why, code, detail, since, group: { ...group }, taskId };
}

export const exampleStuckCall: StuckCallAnswer = {
  callId: 'billing.start:1',
  system: 'billing',
  operation: 'start',
  title: { zh: '计费系统起租', en: 'Billing: start' },
  why: 'refused',
  code: 'unknown-customer',
  detail: 'no account C-1001',
  since: '2026-11-23T02:00:00.000Z',
  group: { department: 'it-support', role: 'it-support', station: null, localNetwork: null },
  taskId: 'order.SO-20261120-0001.9',
};
