import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import { departments, localNetworks, stations } from '../../../domain/people/department';
import { type TaskView, taskStates } from '../../../domain/process/human-task';
import { processKinds } from '../../../domain/process/process-kind';
import { taskSorts } from '../../../domain/process/sorts';
import type { Condition } from '../../../storage/find-page';
import type { Caller } from '../../caller';
import { namedOne, namedPage } from '../../named';
import { OutOfScope } from '../../out-of-scope';
import { type Route, type ScopeFilter, defineRoute } from '../../route';
import { mapPage, order, pageOf, pageQuery } from '../../schemas/common';
import {
  exampleTask,
  exampleTaskSummary,
  taskAnswer,
  taskSummary,
  toTaskAnswer,
  toTaskSummary,
} from '../../schemas/task';
import { taskScope, tasksFor } from '../../scopes';
import type { Services } from '../../services';

export const taskParams = z.strictObject({
  taskId: z.string().max(200).meta({ description: '任务号 / task id', example: 'order.SO-20261120-0001.1' }),
});

const listQuery = z.strictObject({
  ...pageQuery,
  state: z
    .enum(['open', ...taskStates])
    .default('open')
    .meta({ description: '状态，默认未办结 / state' }),
  mine: z.stringbool().optional().meta({ description: '只看我名下的 / only what I hold' }),
  claimable: z.stringbool().optional().meta({ description: '只看我能领取的 / only what I may take' }),
  awaitingAcceptance: z
    .stringbool()
    .optional()
    .meta({ description: '待接单的交接 / handed over and not accepted yet' }),
  assignee: z.string().max(64).optional().meta({ description: '办理人 / person' }),
  liesWith: z.string().max(64).optional().meta({
    description: '在其名下或只派给其的；nobody 为尚无人 / held by or offered to them alone; `nobody`',
  }),
  department: z.enum(departments).optional().meta({ description: '部门 / department' }),
  station: z.enum(stations).optional().meta({ description: '工位 / station' }),
  localNetwork: z.enum(localNetworks).optional().meta({ description: '本地网 / local network' }),
  dueBefore: z.iso.datetime({ offset: true }).optional().meta({ description: '在此之前到期 / due before' }),
  processKey: z
    .string()
    .max(64)
    .optional()
    .meta({ description: '订单号等业务编号 / order number or other business key' }),
  overdue: z.stringbool().optional().meta({ description: '已超时 / overdue' }),
  kind: z.enum(processKinds).optional().meta({ description: '流程类型 / kind of process' }),
  stage: z.string().max(64).optional().meta({ description: '环节 / stage' }),
  text: z.string().trim().min(1).max(100).optional().meta({
    description: '业务编号（从头起）、任务名称或客户 / number from its beginning, title or customer',
  }),
  sort: z.enum(taskSorts).default('dueAt').meta({ description: '排序 / sort by' }),
  order,
});

/** As storage/views/board-views.ts counts it. */
function lyingWith(id: string): Condition {
  return id === 'nobody'
    ? { assignee: null, $nor: [{ candidates: { $size: 1 } }] }
    : { $or: [{ assignee: id }, { assignee: null, candidates: [id] }] };
}

function conditionsOf(query: z.output<typeof listQuery>, person: Caller): Condition[] {
  const conditions: Condition[] = [];
  if (query.state === 'open') conditions.push({ closedAt: null });
  else conditions.push({ state: query.state });
  if (query.mine === true) conditions.push({ assignee: person.id });
  if (query.claimable === true)
    conditions.push({ state: 'offered', excluded: { $ne: person.id } }, tasksFor(person));
  if (query.awaitingAcceptance !== undefined)
    conditions.push({ handover: query.awaitingAcceptance ? { $ne: null } : null });
  if (query.assignee !== undefined) conditions.push({ assignee: query.assignee });
  if (query.liesWith !== undefined) conditions.push(lyingWith(query.liesWith));
  if (query.department !== undefined) conditions.push({ 'group.department': query.department });
  if (query.station !== undefined) conditions.push({ 'group.station': query.station });
  if (query.localNetwork !== undefined) conditions.push({ 'group.localNetwork': query.localNetwork });
  if (query.dueBefore !== undefined)
    conditions.push({ sortDueAt: { $lt: new Date(query.dueBefore).toISOString() } });
  if (query.processKey !== undefined) conditions.push({ businessKey: query.processKey });
  if (query.overdue !== undefined) conditions.push({ overdue: query.overdue });
  if (query.kind !== undefined) conditions.push({ kind: query.kind });
  if (query.stage !== undefined) conditions.push({ stage: query.stage });
  return conditions;
}

/**
 * The task as far as this person may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleTask(
  { views }: Services,
  taskId: string,
  scope: ScopeFilter,
): Promise<TaskView> {
  const task = await views.tasks.find(taskId, scope);
  if (task !== null) return task;
  const refusal = `There is no task ${taskId} that you may see.`;
  if ((await views.tasks.find(taskId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

/**
 * The task as it stands now, for somebody who has been let through to it: acting on it may have taken it out of their sight.
 * @throws BusinessError `not-found`
 */
export async function standingTask(services: Services, taskId: string): Promise<TaskView> {
  return await visibleTask(services, taskId, {});
}

export function listTasks(services: Services): Route {
  const { views } = services;
  return defineRoute({
    method: 'GET',
    path: '/api/v1/tasks',
    operationId: 'listTasks',
    summary: { zh: '待办列表', en: 'List tasks' },
    tag: 'tasks',
    request: { query: listQuery },
    responses: {
      200: {
        schema: pageOf(taskSummary),
        description: { zh: '一页任务', en: 'A page of tasks' },
        example: { items: [exampleTaskSummary], page: 1, pageSize: 20, total: 1 },
      },
    },
    problems: [],
    access: { roles: 'anyone-signed-in', scope: taskScope },
    idempotent: false,
    handle: async ({ query, scope, person }) => {
      const request = {
        page: query.page,
        pageSize: query.pageSize,
        sort: query.sort,
        descending: query.order === 'desc',
      };
      const { text } = query;
      const matching = text === undefined ? [] : [await views.tasks.matching(text)];
      const found = await views.tasks.list([scope, ...conditionsOf(query, person), ...matching], request);
      return { status: 200, body: mapPage(await namedPage(services, found), toTaskSummary) };
    },
  });
}

export function getTask(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/tasks/:taskId',
    operationId: 'getTask',
    summary: { zh: '任务详情与表单', en: 'One task with its form' },
    tag: 'tasks',
    request: { params: taskParams },
    responses: {
      200: { schema: taskAnswer, description: { zh: '任务', en: 'The task' }, example: exampleTask },
    },
    problems: ['not-found'],
    access: { roles: 'anyone-signed-in', scope: taskScope },
    idempotent: false,
    handle: async ({ params, scope }) => {
      const task = await visibleTask(services, params.taskId, scope);
      return { status: 200, body: toTaskAnswer(await namedOne(services, task)) };
    },
  });
}
