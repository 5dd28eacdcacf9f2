import { isDeepStrictEqual } from 'node:util';
import type { Route, UntypedAnswer } from './route';

/**
 * `checked`: an answer with fields its schema doesn't name is our fault (500), so that tests find it. `filtered`: such fields
 * are left out. Either way, what the schema doesn't name never leaves, and an answer that breaks its schema is a 500.
 */
export type AnswerPolicy = 'checked' | 'filtered';

/**
 * The body of an answer as its schema lets it out.
 * @throws Error when the status isn't declared, or the body breaks its schema
 */
export function checkAnswer(route: Route, answer: UntypedAnswer, policy: AnswerPolicy): unknown {
  const declared = Object.entries(route.responses).find(([status]) => Number(status) === answer.status)?.[1];
  if (declared === undefined) {
    throw new Error(`${route.operationId} answered ${answer.status}, which it doesn't declare.`);
  }
  const result = declared.schema.safeParse(answer.body);
  if (!result.success) {
    throw new Error(`${route.operationId} broke its response schema.`, { cause: result.error });
  }
  if (policy === 'checked' && !isDeepStrictEqual(asSent(result.data), asSent(answer.body))) {
    throw new Error(`${route.operationId} answered fields its schema doesn't name.`);
  }
  return result.data;
}

function asSent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}
