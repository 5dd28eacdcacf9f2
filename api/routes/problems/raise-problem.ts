import { BusinessError } from '../../../domain/errors';
import { mayWorkOn } from '../../../domain/process/task-rules';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import { problemReport } from '../../schemas/process-problem';
import { taskScope } from '../../scopes';
import type { Services } from '../../services';
import { taskParams, visibleTask } from '../tasks/read-tasks';
import { raise, raising } from './raise';

/** A problem that keeps a task from being completed (O2A-5), raised by somebody who works on it. */
export function raiseProblemOfTask(services: Services): Route {
  return defineRoute({
    ...raising,
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
    problems: ['not-found', 'task-closed', 'four-eyes', 'process-closed', 'conflict'],
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
