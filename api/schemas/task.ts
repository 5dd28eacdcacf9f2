import { z } from 'zod';
import { processKinds } from '../../domain/process/process-kind';
import type { TaskView } from '../../domain/process/human-task';
import { formFor } from '../forms';
import { clockAnswer, exampleClock, toClockAnswer } from './clock';
import { anyJson, instant, label, workGroup } from './common';

const summary = {
  taskId: z.string(),
  kind: z.enum(processKinds),
  processKey: z.string().meta({
    description: '所属流程的业务编号,如订单号 / business key of its process, such as the order number',
  }),
  name: z.string(),
  title: label,
  stage: z.string(),
  place: z.string().nullable(),
  group: workGroup,
  candidates: z.array(z.string()),
  state: z.enum(['offered', 'claimed', 'completed', 'withdrawn']),
  assignee: z.string().nullable(),
  customerNo: z.string(),
  tier: z.string(),
  priority: z.number(),
  managerId: z.string(),
  offeredAt: instant,
  claimedAt: instant.nullable(),
  closedAt: instant.nullable(),
  completedBy: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
};

export const taskSummary = z.object(summary).meta({ id: 'TaskSummary' });

export const taskAnswer = z
  .object({
    ...summary,
    clock: clockAnswer,
    context: z.record(z.string(), anyJson).meta({ description: '办理所需的信息 / what one needs to know' }),
    form: z
      .record(z.string(), anyJson)
      .meta({ description: '答复表单的 JSON Schema / JSON Schema of the answer' }),
    answer: anyJson,
    comments: z.array(z.object({ by: z.string(), at: instant, text: z.string() })),
  })
  .meta({ id: 'Task' });

export type TaskSummary = z.input<typeof taskSummary>;
export type TaskAnswer = z.input<typeof taskAnswer>;

/** A task as lists show it. */
export function toTaskSummary(task: TaskView): TaskSummary {
  const {
    taskId,
    kind,
    name,
    title,
    stage,
    place,
    group,
    state,
    assignee,
    customerNo,
    tier,
    priority,
    managerId,
  } = task;
  const { offeredAt, claimedAt, closedAt, completedBy, dueAt, overdue, businessKey } = task;
  return {
    taskId,
    kind,
    processKey: businessKey,
    name,
    title,
    stage,
    place,
    group,
    candidates: [...task.candidates],
    state,
    assignee,
    customerNo,
    tier,
    priority,
    managerId,
    offeredAt,
    claimedAt,
    closedAt,
    completedBy,
    dueAt,
    overdue,
  };
}

/** A task with everything one needs to do it. */
export function toTaskAnswer(task: TaskView): TaskAnswer {
  return {
    ...toTaskSummary(task),
    clock: toClockAnswer(task.clock),
    context: task.context as TaskAnswer['context'],
    form: formFor(task).jsonSchema as TaskAnswer['form'],
    answer: task.answer as TaskAnswer['answer'],
    comments: task.comments.map((comment) => ({ ...comment })),
  };
}

export const exampleTaskSummary: TaskSummary = {
  taskId: 'order.SO-20261120-0001.1',
  kind: 'order',
  processKey: 'SO-20261120-0001',
  name: 'answer-order',
  title: { zh: '答复受理', en: 'Answer the order' },
  stage: 'intake',
  place: null,
  group: { department: 'key-accounts', role: 'account-manager', station: null, localNetwork: null },
  candidates: ['am-01'],
  state: 'offered',
  assignee: null,
  customerNo: 'C-1001',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
  offeredAt: '2026-11-20T08:00:00.000Z',
  claimedAt: null,
  closedAt: null,
  completedBy: null,
  dueAt: '2026-11-23T08:00:00.000Z',
  overdue: false,
};

export const exampleTask: TaskAnswer = {
  ...exampleTaskSummary,
  clock: { ...exampleClock, name: 'task:order.SO-20261120-0001.1', budget: { workingDays: 1 } },
  context: { productCode: 'leased-line', bandwidthKbps: 2048 },
  form: { type: 'object', properties: { decision: { type: 'string', const: 'accept' } } },
  answer: null,
  comments: [],
};
