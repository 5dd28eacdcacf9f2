import { z } from 'zod';
import { BusinessError, type ProblemCode } from '../../../domain/errors';
import type { Label } from '../../../domain/people/department';
import type { Assessment } from '../../../domain/process/amendment';
import type { ProcessView } from '../../../domain/process/process-view';
import { isTerminal } from '../../../domain/process/state';
import { previewAmendment } from '../../../workflows/order/contract';
import { previewCancellation } from '../../../workflows/shared/contract';
import { type BodyExample, type Route, defineRoute } from '../../route';
import { changesInput, exampleChanges } from '../../schemas/amendment';
import { assessmentAnswer, exampleAssessment, toAssessmentAnswer } from '../../schemas/assessment';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { changesOf } from './asked-changes';
import { attendingAs, steering } from './attending';
import { orderParams, visibleOrder } from './read-orders';

interface Preview<B extends z.ZodObject> {
  readonly path: 'amendments/preview' | 'cancel/preview';
  readonly operationId: string;
  readonly summary: Label;
  readonly body: B;
  readonly example: BodyExample<B>['value'];
  readonly problems: readonly ProblemCode[];
  readonly ask: (view: ProcessView, body: z.output<B>) => Promise<Assessment>;
}

/** A route that tells what a decision would do, before anybody takes it (O2A-4). Changes nothing. */
function previewRoute<B extends z.ZodObject>(services: Services, preview: Preview<B>): Route {
  return defineRoute({
    method: 'POST',
    path: `/api/v1/orders/:orderNo/${preview.path}`,
    operationId: preview.operationId,
    summary: preview.summary,
    tag: 'orders',
    request: {
      params: orderParams,
      body: preview.body,
      bodyExamples: { usual: { summary: preview.summary, value: preview.example } },
    },
    responses: {
      200: {
        schema: assessmentAnswer,
        description: { zh: '影响评估', en: 'What it would do' },
        example: exampleAssessment,
      },
    },
    problems: ['not-found', 'order-closed', 'past-point-of-no-return', 'conflict', ...preview.problems],
    access: { roles: steering, scope: processScope },
    idempotent: false,
    handle: async ({ params, body, person, scope }) => {
      const view = await visibleOrder(services, params.orderNo, scope);
      attendingAs(person, view);
      refuseWhatIsTooLate(view);
      return { status: 200, body: toAssessmentAnswer(await preview.ask(view, body as z.output<B>)) };
    },
  });
}

/** There is no use in telling what can't be decided any more. */
function refuseWhatIsTooLate({ businessKey, state, stages }: ProcessView): void {
  if (isTerminal(state)) throw new BusinessError('order-closed', `Order ${businessKey} is ${state}.`);
  if (stages.some(({ stage }) => stage === 'activation'))
    throw new BusinessError('past-point-of-no-return', `Order ${businessKey} is being activated.`);
}

export function previewAmendmentRoute(services: Services): Route {
  return previewRoute(services, {
    path: 'amendments/preview',
    operationId: 'previewAmendment',
    summary: { zh: '变更影响预览', en: 'What an amendment would do' },
    body: changesInput,
    example: exampleChanges,
    problems: ['nothing-to-amend', 'wrong-bandwidth', 'wrong-ends', 'address-not-served', 'date-in-the-past'],
    ask: async (view, asked) => {
      const changes = await changesOf(services, view, asked);
      const at = services.now();
      return await services.gateway.query(previewAmendment, view.processId, [changes, at], 'order-closed');
    },
  });
}

export function previewCancellationRoute(services: Services): Route {
  return previewRoute(services, {
    path: 'cancel/preview',
    operationId: 'previewCancellation',
    summary: { zh: '撤单影响预览', en: 'What a cancellation would do' },
    body: z.strictObject({}),
    example: {},
    problems: [],
    ask: async ({ processId }) =>
      await services.gateway.query(previewCancellation, processId, [services.now()], 'order-closed'),
  });
}
