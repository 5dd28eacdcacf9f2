import { z } from 'zod';
import { type TaskView, taskStates } from '../../domain/process/human-task';
import { formFor } from '../forms';
import { clockAnswer, exampleClock, toClockAnswer } from './clock';
import { anyJson, instant, label, party, workGroup } from './common';
import { type Named, customerName } from './named';
import { exampleRef, processRefFields, toProcessRef } from './process-ref';

const summary = {
  taskId: z.string(),
  ...processRefFields,
  name: z.string(),
  title: label,
  stage: z.string(),
  place: z.string().nullable(),
  group: workGroup,
  alsoFor: z.array(workGroup).meta({ description: '也可由其办理 / others who may do it as well' }),
  candidates: z.array(z.string()),
  excluded: z.array(z.string()).meta({
    description: '回避人员：不得审核本人的工作 / people who may not: nobody reviews their own work',
  }),
  from: party.meta({ description: '交出方 / who hands it over' }),
  returnable: z.boolean().meta({ description: '可否退单 / whether it may be returned' }),
  handover: z
    .object({
      kind: z.enum(['dispatch', 'release', 'delegation', 'reassignment', 'manager-change']),
      from: party,
      since: instant,
    })
    .nullable()
    .meta({
      description: '待接单的交接，接单前由交出方负责 / not accepted yet: until then `from` answers for it',
    }),
  acceptance: clockAnswer.nullable().meta({ description: '接单时限 / the time limit for accepting it' }),
  delegatedBy: z.string().nullable().meta({ description: '委托人 / who delegated it' }),
  state: z.enum(taskStates),
  assignee: z.string().nullable(),
  customerNo: z.string(),
  customerName,
  tier: z.string(),
  priority: z.number(),
  managerId: z.string(),
  offeredAt: instant,
  claimedAt: instant.nullable(),
  closedAt: instant.nullable(),
  completedBy: z.string().nullable(),
  dueAt: instant.nullable(),
  overdue: z.boolean(),
  expedited: z.number().meta({ description: '催单次数 / how often somebody asked to hurry' }),
  problems: z
    .array(z.string())
    .meta({ description: '未闭环的问题，阻止办结 / open problems: they block completion' }),
  returnReason: z.string().nullable().meta({ description: '退单原因 / why it was returned' }),
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
export function toTaskSummary(task: Named<TaskView>): TaskSummary {
  const { taskId, name, title, stage, place, group, state, assignee, tier, priority, managerId } = task;
  const { offeredAt, claimedAt, closedAt, completedBy, dueAt, overdue } = task;
  const { alsoFor, from, returnable, handover, acceptance, delegatedBy } = task;
  const { expedited, problems, returnReason } = task;
  return {
    taskId,
    ...toProcessRef(task),
    name,
    title,
    stage,
    place,
    group,
    alsoFor: [...alsoFor],
    candidates: [...task.candidates],
    excluded: [...task.excluded],
    from,
    returnable,
    handover,
    acceptance: acceptance === null ? null : toClockAnswer(acceptance),
    delegatedBy,
    state,
    assignee,
    customerNo: task.customerNo,
    customerName: task.customerName,
    tier,
    priority,
    managerId,
    offeredAt,
    claimedAt,
    closedAt,
    completedBy,
    dueAt,
    overdue,
    expedited,
    problems: [...problems],
    returnReason,
  };
}

/** A task with everything one needs to do it. */
export function toTaskAnswer(task: Named<TaskView>): TaskAnswer {
  return {
    ...toTaskSummary(task),
    clock: toClockAnswer(task.clock),
    context: task.context as TaskAnswer['context'],
    form: formFor(task).jsonSchema as TaskAnswer['form'],
    answer: task.answer as TaskAnswer['answer'],
    comments: task.comments.map((comment) => ({ ...comment })),
  };
}

const exampleGiver: TaskSummary['from'] = {
  group: { department: 'sales-desk', role: 'desk-clerk', station: null, localNetwork: null },
  person: 'desk-01',
};

export const exampleTaskSummary: TaskSummary = {
  taskId: 'order.SO-20261120-0001.1',
  ...exampleRef,
  name: 'answer-order',
  title: { zh: '答复受理', en: 'Answer the order' },
  stage: 'intake',
  place: null,
  group: { department: 'key-accounts', role: 'account-manager', station: null, localNetwork: null },
  alsoFor: [],
  candidates: ['am-01'],
  excluded: [],
  from: exampleGiver,
  returnable: true,
  handover: { kind: 'dispatch', from: exampleGiver, since: '2026-11-20T08:00:00.000Z' },
  acceptance: {
    ...exampleClock,
    name: 'accept:order.SO-20261120-0001.1',
    budget: { workingMinutes: 120 },
    dueAt: '2026-11-20T10:00:00.000Z',
  },
  delegatedBy: null,
  state: 'offered',
  assignee: null,
  customerNo: 'C-1001',
  customerName: '云南省财政厅',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
  offeredAt: '2026-11-20T08:00:00.000Z',
  claimedAt: null,
  closedAt: null,
  completedBy: null,
  dueAt: '2026-11-23T08:00:00.000Z',
  overdue: false,
  expedited: 0,
  problems: [],
  returnReason: null,
};

export const exampleTask: TaskAnswer = {
  ...exampleTaskSummary,
  clock: { ...exampleClock, name: 'task:order.SO-20261120-0001.1', budget: { workingDays: 1 } },
  context: { productCode: 'leased-line', bandwidthKbps: 2048 },
  form: { type: 'object', properties: { decision: { type: 'string', const: 'accept' } } },
  answer: null,
  comments: [],
};
