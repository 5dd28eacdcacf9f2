import type { Response } from 'express';
import { problemCatalogue } from '../../domain/errors';
import type { Refused } from '../errors';
import type { Stream } from '../route';
import { problemBody } from '../problem';

/** An answer ready to be sent, or kept to be sent again. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Writes what follows, in the place of a body. */
  readonly stream?: Stream;
}

/** The answer that tells a refusal, as problem+json. */
export function problemAnswer(refused: Refused, requestId: string): Answer {
  return {
    status: problemCatalogue[refused.code].status,
    headers: { ...refused.headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
    body: problemBody(refused, requestId),
  };
}

function isJson(response: Response): boolean {
  return String(response.getHeader('Content-Type')).includes('json');
}

/** Sends an answer; answers are of the moment and of the person, so nobody caches them. */
export function send(response: Response, answer: Answer): void {
  response.status(answer.status).set({ 'Cache-Control': 'no-store', ...answer.headers });
  if (answer.status === 204) {
    response.end();
    return;
  }
  if (answer.stream !== undefined) {
    answer.stream(response);
    return;
  }
  if (!response.hasHeader('Content-Type')) response.set('Content-Type', 'application/json; charset=utf-8');
  response.end(isJson(response) ? JSON.stringify(answer.body) : (answer.body as string | Buffer));
}
