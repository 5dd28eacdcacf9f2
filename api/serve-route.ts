import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Person } from '../domain/people/person';
import { authorise, type Authorised } from './authorise';
import { checkAnswer, type AnswerPolicy } from './check-answer';
import { toRefused } from './errors';
import type { ReadJsonBody } from './http/read-json-body';
import { stateOf } from './http/request-state';
import { problemAnswer, send, type Answer } from './http/send';
import { answerOnce, readIdempotencyKey, type IdempotencyStore } from './idempotency';
import { requestKeyOf } from './keys';
import { OutOfScope } from './out-of-scope';
import { arrivingFile, fingerprintOf, readFileBody } from './http/read-file-body';
import type { Route, SentFile } from './route';
import { validateRequest, type Input } from './validate-request';

/** A request somebody was not allowed to make, for the audit record. */
export interface Refusal {
  readonly person: Person;
  /** `POST /api/v1/orders/:orderNo/hold` */
  readonly route: string;
  readonly reason: string;
  /** The path asked for, so what it was about. */
  readonly subject: string;
  readonly requestId: string;
}

export type OnRefused = (refusal: Refusal) => Promise<void>;

export interface RouteServices {
  readonly readBody: ReadJsonBody;
  readonly idempotency: IdempotencyStore;
  readonly answers: AnswerPolicy;
  readonly onRefused: OnRefused;
  readonly log: Logger;
}

/** Serves one declared route: who may → read → check → (once) handle → check the answer → send. Errors go to the error handler. */
export function serveRoute(route: Route, services: RouteServices): RequestHandler {
  const name = `${route.method} ${route.path}`;
  return async (request, response) => {
    const state = stateOf(request);
    state.route = route.path;
    try {
      const authorised = authorise(route.access, state.identity);
      const body = route.request.body === null ? null : await services.readBody(request, response);
      const taken = route.request.file;
      const file = taken?.taken === 'whole' ? await readFileBody(request, response, taken) : null;
      const { params, query, headers } = request;
      const key = route.idempotent ? readIdempotencyKey(request.get('idempotency-key')) : null;
      const input = validateRequest(route.request, { params, query, headers, body });
      const once =
        key === null
          ? null
          : {
              personId: authorised.person?.id ?? '',
              route: name,
              idempotencyKey: key,
              content: file === null ? input : [input, fingerprintOf(file)],
            };
      const requestKey = once === null ? null : requestKeyOf(once);
      const run = async () => handle(route, services, request, { authorised, input, file, requestKey });
      send(response, once === null ? await run() : await answerOnce(services.idempotency, once, run));
    } catch (error) {
      await reportRefused(error, name, services, request);
      throw error;
    }
  };
}

interface Prepared {
  readonly authorised: Authorised;
  readonly input: Input;
  readonly file: SentFile | null;
  readonly requestKey: string | null;
}

async function handle(
  route: Route,
  services: RouteServices,
  request: Request,
  prepared: Prepared,
): Promise<Answer> {
  const { requestId } = stateOf(request);
  const log = services.log.child({ requestId });
  const { authorised, input, file, requestKey } = prepared;
  const taken = route.request.file;
  const arriving = taken?.taken === 'streamed' ? arrivingFile(request, taken) : null;
  const context = { ...input, file, arriving, ...authorised, requestKey, requestId, log };
  try {
    const answer = await route.handle(context);
    return {
      status: answer.status,
      headers: answer.headers ?? {},
      body: checkAnswer(route, answer, services.answers),
      ...(answer.stream !== undefined && { stream: answer.stream }),
    };
  } catch (error) {
    const answer = problemAnswer(toRefused(error), requestId);
    // The business's own refusals are answers, to be replayed like any other; the rest is for the error handler.
    if (requestKey !== null && (answer.status === 409 || answer.status === 422)) return answer;
    throw error;
  } finally {
    arriving?.content.destroy();
  }
}

async function reportRefused(
  error: unknown,
  route: string,
  services: RouteServices,
  request: Request,
): Promise<void> {
  const { identity, requestId } = stateOf(request);
  const refused = toRefused(error);
  const isOutOfScope = error instanceof OutOfScope;
  if ((refused.code !== 'forbidden' && !isOutOfScope) || identity.kind !== 'person') return;
  const refusal = {
    person: identity.person,
    route,
    reason: isOutOfScope ? 'out of scope' : refused.detail,
    subject: request.path,
    requestId,
  };
  try {
    await services.onRefused(refusal);
  } catch (failure) {
    // Refused it stays; a record that can't be written mustn't turn the refusal into something else.
    services.log.error({ err: failure, requestId }, 'a refusal could not be recorded');
  }
}
