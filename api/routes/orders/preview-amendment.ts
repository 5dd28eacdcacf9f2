import { BusinessError } from '../../../domain/errors';
import { isTerminal } from '../../../domain/process/state';
import { previewAmendment } from '../../../workflows/order/contract';
import { type Route, defineRoute } from '../../route';
import { changesInput, exampleChanges } from '../../schemas/amendment';
import { assessmentAnswer, exampleAssessment, toAssessmentAnswer } from '../../schemas/assessment';
import type { Services } from '../../services';
import { attendingAs, steering } from '../processes/attending';
import { numberIn, oneOf } from '../processes/subject';
import { visibleProcess } from '../processes/visible-process';
import { changesOf } from './asked-changes';
import { isBeingActivated } from './is-being-activated';
import { orderSubject } from './order-subject';

const { params, access, ...one } = oneOf(orderSubject);
const summary = { zh: '变更影响预览', en: 'What an amendment would do' };

/** Tells what an amendment would do, before anybody decides on it (O2A-4). Changes nothing. */
export function previewAmendmentRoute(services: Services): Route {
  return defineRoute({
    ...one,
    method: 'POST',
    path: '/api/v1/orders/:orderNo/amendments/preview',
    operationId: 'previewAmendment',
    summary,
    request: { params, body: changesInput, bodyExamples: { usual: { summary, value: exampleChanges } } },
    responses: {
      200: {
        schema: assessmentAnswer,
        description: { zh: '影响评估', en: 'What it would do' },
        example: exampleAssessment,
      },
    },
    problems: [
      'not-found',
      'process-closed',
      'past-point-of-no-return',
      'conflict',
      'nothing-to-amend',
      'wrong-bandwidth',
      'wrong-ends',
      'address-not-served',
      'date-in-the-past',
    ],
    access: { ...access, roles: steering },
    idempotent: false,
    handle: async ({ params: asked, body, person, scope }) => {
      const view = await visibleProcess(services, orderSubject, numberIn(orderSubject, asked), scope);
      attendingAs(person, view);
      const { businessKey, processId, state } = view;
      // There is no use in telling what can't be decided any more.
      if (isTerminal(state)) throw new BusinessError('process-closed', `${businessKey} is ${state}.`);
      if (isBeingActivated(view))
        throw new BusinessError('past-point-of-no-return', `${businessKey} is being activated.`);
      const changes = await changesOf(services, view, body);
      const question = [changes, services.now()] as const;
      const assessment = await services.gateway.query(
        previewAmendment,
        processId,
        [...question],
        'process-closed',
      );
      return { status: 200, body: toAssessmentAnswer(assessment) };
    },
  });
}
