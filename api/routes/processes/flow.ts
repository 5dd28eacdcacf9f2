import { z } from 'zod';
import { placeSeenBy, withTimeSeenBy } from '../../../domain/coverage/onlooker';
import { type KindWithPlan, planFor } from '../../../domain/process/flow-plans';
import { type PlannedStage, flowOf } from '../../../domain/process/flow';
import type { ProcessView } from '../../../domain/process/process-view';
import { type Route, defineRoute } from '../../route';
import { exampleFlowStage, flowStage, toFlowStage } from '../../schemas/flow';
import type { Services } from '../../services';
import { type Subject, about, numberIn, oneOf } from './subject';
import { seenProcess } from './seen-process';
import { tasksOf } from './whole-process';

/** The stages a process is to go through, in order. */
export type PlanOf = (view: ProcessView) => Promise<readonly PlannedStage[]>;

/** The plan of a kind whose processes all go the same way. */
export function planOfKind(kind: KindWithPlan): PlanOf {
  return async ({ details }) =>
    planFor({ kind, details }).map((stage): PlannedStage => ({ ...stage, by: [] }));
}

/** The flow of a process as a picture: what was done, what is under way and with whom, what is to come (O2A-4). */
export function flowRoute(services: Services, subject: Subject, planOf: PlanOf): Route {
  const { path, numbered, names } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}/flow`,
    operationId: `get${names.one}Flow`,
    summary: about(subject, '流程图', 'The flow as a picture'),
    request: { params },
    responses: {
      200: {
        schema: z.object({ items: z.array(flowStage) }),
        description: { zh: '各环节', en: 'Its stages, in order' },
        example: { items: [exampleFlowStage] },
      },
    },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const number = numberIn(subject, asked);
      const { view, onlooker } = await seenProcess(services, subject, number, { person, scope });
      const [plan, tasks] = await Promise.all([planOf(view), tasksOf(services, view)]);
      const timed = tasks.map((task) => withTimeSeenBy(onlooker, task));
      const stages = flowOf(plan, view, timed).map(({ branches, ...stage }) => ({
        ...stage,
        branches: branches.map((branch) => ({ ...branch, place: placeSeenBy(onlooker, branch.place) })),
      }));
      return { status: 200, body: { items: stages.map(toFlowStage) } };
    },
  });
}
