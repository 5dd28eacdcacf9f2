import type { z } from 'zod';
import type { PersonActor } from '../../../domain/process/actor';
import { processProblem } from '../../../domain/process/process-problem';
import { raiseProblem } from '../../../workflows/shared/contract';
import {
  type ProblemAnswer,
  exampleProblem,
  problemAnswer,
  type problemReport,
  toProblemAnswer,
} from '../../schemas/process-problem';
import type { Services } from '../../services';

interface Raising {
  readonly processId: string;
  readonly taskId: string | null;
  readonly by: PersonActor;
  readonly report: z.output<typeof problemReport>;
}

/** What routes that raise a problem have in common. */
export const raising = {
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
export async function raise(
  services: Services,
  { processId, taskId, by, report }: Raising,
  requestKey: string | null,
): Promise<ProblemAnswer> {
  const request = { by, taskId, report };
  await services.gateway.update(raiseProblem, processId, request, requestKey, 'process-closed');
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
