import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import type { PersonActor } from '../../../domain/process/actor';
import { mayRaiseForAll } from '../../../domain/process/problem-rules';
import { processProblem } from '../../../domain/process/process-problem';
import { processIdOf } from '../../../domain/process/process-kind';
import { mayWorkOn } from '../../../domain/process/task-rules';
import { raiseProblem } from '../../../workflows/shared/contract';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import {
  type ProblemAnswer,
  exampleProblem,
  problemAnswer,
  problemReport,
  toProblemAnswer,
} from '../../schemas/process-problem';
import { processScope, taskScope } from '../../scopes';
import type { Services } from '../../services';
import { orderParams, visibleOrder } from '../orders/read-orders';
import { taskParams, visibleTask } from '../tasks/read-tasks';

interface Raising {
  readonly processId: string;
  readonly taskId: string | null;
  readonly by: PersonActor;
  readonly report: z.output<typeof problemReport>;
}

const declared = {
  method: 'POST',
  tag: 'problems',
  responses: {
    201: {
      schema: problemAnswer,
      description: { zh: '已提出的问题', en: 'The problem as it stands' },
      example: exampleProblem,
    },
  },
  idempotent: true,
} as const;

/** Raises a problem and answers with it: the last of these words by this person, as the process has it. */
async function raise(
  services: Services,
  raising: Raising,
  requestKey: string | null,
): Promise<ProblemAnswer> {
  const { processId, taskId, by, report } = raising;
  await services.gateway.update(raiseProblem, processId, { by, taskId, report }, requestKey, 'order-closed');
  const view = await services.views.processes.find(processId, {});
  const raised = view?.problems.findLast(
    (problem) =>
      problem.taskId === taskId &&
      problem.raisedBy.person === by.id &&
      problem.description === report.description,
  );
  if (view === null || raised === undefined)
    throw new Error(`The problem of ${processId} is not in the records`);
  return toProblemAnswer(processProblem(view, raised));
}

/** A problem that keeps a task from being completed (O2A-5), raised by somebody who works on it. */
export function raiseProblemOfTask(services: Services): Route {
  return defineRoute({
    ...declared,
    path: '/api/v1/tasks/:taskId/problems',
    operationId: 'raiseProblemOfTask',
    summary: { zh: '对任务提出问题', en: 'Raise a problem with a task' },
    description: {
      zh: '任务在问题解决并由提出人核实后方可办结。',
      en: 'The task can be completed when the problem is solved and verified by the one who raised it.',
    },
    request: {
      params: taskParams,
      body: problemReport,
      bodyExamples: {
        technical: {
          summary: { zh: '技术问题', en: 'A technical problem' },
          value: {
            category: 'technical',
            severity: 'major',
            localNetwork: 'kunming',
            description: '端口 3 无光',
            evidence: '光功率测试记录',
          },
        },
      },
    },
    problems: ['not-found', 'task-closed', 'four-eyes', 'order-closed', 'conflict'],
    access: { roles: 'anyone-signed-in', scope: taskScope },
    handle: async ({ params, body, person, scope, requestKey }) => {
      const { taskId, processId, ...task } = await visibleTask(services, params.taskId, scope);
      const by = actingAs(person, (somebody) => mayWorkOn(task, somebody));
      if (!mayWorkOn(task, by))
        throw new BusinessError('forbidden', `Task ${taskId} is not for you or your group.`);
      const raised = await raise(services, { processId, taskId, by, report: body }, requestKey);
      return { status: 201, body: raised };
    },
  });
}

/** A problem of an order as a whole (O2A-5): the order does not go on before it is solved. */
export function raiseProblemOfOrder(services: Services): Route {
  return defineRoute({
    ...declared,
    path: '/api/v1/orders/:orderNo/problems',
    operationId: 'raiseProblemOfOrder',
    summary: { zh: '对整单提出问题', en: 'Raise a problem with an order as a whole' },
    description: {
      zh: '由客户经理、区域经理、大客户部负责人或 IT 支持提出;问题解决前订单不进入下一步。',
      en: 'By its account manager, the area manager, the head of key accounts or IT support; the order does not go on before it is solved.',
    },
    request: {
      params: orderParams,
      body: problemReport,
      bodyExamples: {
        customer: {
          summary: { zh: '客户原因', en: 'A customer cause' },
          value: {
            category: 'customer',
            severity: 'minor',
            description: '客户机房未通电',
            evidence: '现场照片 2026-118',
          },
        },
      },
    },
    problems: ['not-found', 'order-closed', 'conflict'],
    access: {
      roles: ['account-manager', 'area-manager', 'department-head', 'it-support'],
      scope: processScope,
    },
    handle: async ({ params, body, person, scope, requestKey }) => {
      const view = await visibleOrder(services, params.orderNo, scope);
      const by = actingAs(person, (somebody) => mayRaiseForAll(view, somebody));
      if (!mayRaiseForAll(view, by))
        throw new BusinessError('forbidden', `Order ${params.orderNo} is not yours to answer for.`);
      const processId = processIdOf('order', params.orderNo);
      const raised = await raise(services, { processId, taskId: null, by, report: body }, requestKey);
      return { status: 201, body: raised };
    },
  });
}
