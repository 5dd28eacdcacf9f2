import { namedOne } from '../../named';
import { type Route, defineRoute } from '../../route';
import type { Services } from '../../services';
import { type ShownSubject, numberIn, oneOf } from './subject';
import { seenProcess } from './seen-process';

/** One process of a kind. */
export function getOne(services: Services, subject: ShownSubject): Route {
  const { path, numbered, names, title, answer } = subject;
  const { params, ...one } = oneOf(subject);
  return defineRoute({
    ...one,
    method: 'GET',
    path: `${path}/:${numbered}`,
    operationId: `get${names.one}`,
    summary: { zh: `${title.zh}详情`, en: `One ${title.en}` },
    request: { params },
    responses: { 200: { schema: answer.schema, description: title, example: answer.example } },
    problems: ['not-found'],
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const { view } = await seenProcess(services, subject, numberIn(subject, asked), { person, scope });
      return { status: 200, body: answer.of(await namedOne(services, view)) };
    },
  });
}
