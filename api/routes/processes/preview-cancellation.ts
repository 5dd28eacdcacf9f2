import { z } from 'zod';
import { BusinessError } from '../../../domain/errors';
import type { ProcessView } from '../../../domain/process/process-view';
import { isTerminal } from '../../../domain/process/state';
import { previewCancellation } from '../../../workflows/shared/contract';
import { type Route, defineRoute } from '../../route';
import { assessmentAnswer, exampleAssessment, toAssessmentAnswer } from '../../schemas/assessment';
import type { Services } from '../../services';
import { attendingAs, steering } from './attending';
import { type Subject, about, numberIn, oneOf } from './subject';
import { visibleProcess } from './visible-process';

/** Whether it shows already that a process cannot be cancelled any more; its own refusal is the one that counts. */
export type IsTooLate = (view: ProcessView) => boolean;

/** Tells what a cancellation would do, before anybody decides on it (O2A-4). Changes nothing. */
export function previewCancellationOf(services: Services, subject: Subject, isTooLate: IsTooLate): Route {
  const { path, numbered, names } = subject;
  const { params, access, ...one } = oneOf(subject);
  const summary = about(subject, '：撤销影响预览', 'What a cancellation would do');
  return defineRoute({
    ...one,
    method: 'POST',
    path: `${path}/:${numbered}/cancel/preview`,
    operationId: `preview${names.one}Cancellation`,
    summary,
    request: { params, body: z.strictObject({}), bodyExamples: { usual: { summary, value: {} } } },
    responses: {
      200: {
        schema: assessmentAnswer,
        description: { zh: '影响评估', en: 'What it would do' },
        example: exampleAssessment,
      },
    },
    problems: ['not-found', 'process-closed', 'past-point-of-no-return', 'conflict'],
    access: { ...access, roles: steering },
    idempotent: false,
    handle: async ({ params: asked, person, scope }) => {
      const view = await visibleProcess(services, subject, numberIn(subject, asked), scope);
      attendingAs(person, view);
      const { businessKey, processId, state } = view;
      // There is no use in telling what can't be decided any more.
      if (isTerminal(state)) throw new BusinessError('process-closed', `${businessKey} is ${state}.`);
      if (isTooLate(view))
        throw new BusinessError('past-point-of-no-return', `There is no way back for ${businessKey}.`);
      const at = services.now();
      const assessment = await services.gateway.query(previewCancellation, processId, [at], 'process-closed');
      return { status: 200, body: toAssessmentAnswer(assessment) };
    },
  });
}
