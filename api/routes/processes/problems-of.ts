import { z } from 'zod';
import { processProblem } from '../../../domain/process/process-problem';
import { type Route, defineRoute } from '../../route';
import { exampleProblem, problemAnswer, toProblemAnswer } from '../../schemas/process-problem';
import type { Services } from '../../services';
import { type Subject, about, numberIn, oneOf } from './subject';
import { seenProcess } from './seen-process';

/** The problems of one process, in the order they were raised. */
export function problemsOf(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, access } = oneOf(subject);
  return defineRoute({
    method: 'GET',
    path: `${path}/:${numbered}/problems`,
    operationId: `get${names.one}Problems`,
    summary: about(subject, '的问题', 'Its problems'),
    tag: 'problems',
    request: { params },
    responses: {
      200: {
        schema: z.object({ items: z.array(problemAnswer) }),
        description: { zh: '问题', en: 'Its problems' },
        example: { items: [exampleProblem] },
      },
    },
    problems: ['not-found'],
    access,
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const { view } = await seenProcess(services, subject, numberIn(subject, asked), { person, scope });
      const items = view.problems.map((problem) => toProblemAnswer(processProblem(view, problem)));
      return { status: 200, body: { items } };
    },
  });
}
