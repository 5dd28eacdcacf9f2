import type { Response } from 'express';
import { z } from 'zod';
import type { Refusal } from './refusal';

/** How every error looks (RFC 9457). */
export const problemSchema = z
  .looseObject({
    type: z.string().meta({ example: 'about:blank#no-resource' }),
    title: z.string().meta({ example: 'Not enough free resources' }),
    status: z.int().meta({ example: 409 }),
    code: z.string().meta({ description: 'Stable, for programs', example: 'no-resource' }),
    detail: z.string().meta({ example: 'Nothing free for b.access-pair' }),
  })
  .meta({ id: 'Problem' });

/** Answers with the refusal as problem+json. */
export function sendProblem(response: Response, refusal: Refusal): void {
  response
    .status(refusal.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `about:blank#${refusal.code}`,
        title: refusal.title,
        status: refusal.status,
        code: refusal.code,
        detail: refusal.message,
        ...refusal.extra,
      }),
    );
}
