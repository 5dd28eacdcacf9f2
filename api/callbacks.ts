import express, { Router } from 'express';
import type { Logger } from 'pino';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { z } from 'zod';
import { waitingActivityOf } from '../activities/callback-ref';
import { BusinessError } from '../domain/errors';
import { processIdOf } from '../domain/process/process-kind';
import { toRefused } from './errors';
import type { Gateway } from '../gateway/gateway';
import { problemAnswer, send } from './http/send';
import { stateOf } from './http/request-state';

const report = z.object({
  ref: z.string(),
  orderNo: z.string(),
  state: z.literal('active'),
  activatedAt: z.iso.datetime({ offset: true }),
});

/**
 * Where outside systems report to, signed per Standard Webhooks. The network's report of an activation is handed to the activity
 * that waits for it; a duplicate is answered like the first, so that the network stops sending it.
 */
export function callbackRouter(gateway: Gateway, secret: string, log: Logger): Router {
  const webhook = new Webhook(secret);
  const router = Router();
  router.post(
    '/network-activation',
    express.text({ type: () => true, limit: '64kb' }),
    async (request, response) => {
      try {
        const { ref, orderNo, activatedAt } = verified(webhook, String(request.body), request.headers);
        const waiting = waitingActivityOf(ref);
        if (waiting === null || waiting.workflowId !== processIdOf('order', orderNo)) {
          log.warn(
            { orderNo },
            'The network reported an activation under a reference that is not of its order',
          );
          throw new BusinessError('not-found', 'We never gave out this reference for this order.');
        }
        const taken = await gateway.completeActivity(waiting.workflowId, waiting.activityId, { activatedAt });
        log.info({ orderNo, duplicate: !taken }, 'The network reported an activation');
        response.status(204).end();
      } catch (error) {
        send(response, problemAnswer(toRefused(error), stateOf(request).requestId));
      }
    },
  );
  return router;
}

function verified(
  webhook: Webhook,
  body: string,
  headers: Readonly<Record<string, unknown>>,
): z.infer<typeof report> {
  try {
    return report.parse(webhook.verify(body, headers as Record<string, string>));
  } catch (error) {
    if (error instanceof WebhookVerificationError) throw new BusinessError('unauthenticated', error.message);
    // Signed, and still no JSON: the library parses what it has verified.
    if (error instanceof SyntaxError) throw new BusinessError('malformed-json', 'The report is not JSON.');
    if (error instanceof z.ZodError)
      throw new BusinessError('invalid-request', 'This is no report of an activation.');
    throw error;
  }
}
