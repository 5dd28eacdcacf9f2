import { BusinessError } from '../../../domain/errors';
import type { Role } from '../../../domain/people/department';
import { mayRaiseForAll } from '../../../domain/process/problem-rules';
import { actingAs } from '../../acting-as';
import { type Route, defineRoute } from '../../route';
import { problemReport } from '../../schemas/process-problem';
import type { Services } from '../../services';
import { raise, raising } from '../problems/raise';
import { type Subject, about, numberIn, oneOf } from './subject';
import { visibleProcess } from './visible-process';

/** Who answers for whole processes. */
export const raisers: readonly Role[] = ['account-manager', 'area-manager', 'department-head', 'it-support'];

/** Raises a problem of a process as a whole (O2A-5): it does not go on before that is solved. */
export function raiseProblemOf(services: Services, subject: Subject): Route {
  const { path, numbered, names } = subject;
  const { params, access } = oneOf(subject);
  return defineRoute({
    ...raising,
    path: `${path}/:${numbered}/problems`,
    operationId: `raiseProblemOf${names.one}`,
    summary: about(subject, '整体问题的提出', 'Raise a problem with the whole'),
    description: {
      zh: '由客户经理、区域经理、大客户部负责人或 IT 支持提出；问题解决前不进入下一步。',
      en: 'By its account manager, the area manager, the head of key accounts or IT support; nothing goes on before it is solved.',
    },
    request: {
      params,
      body: problemReport,
      bodyExamples: {
        customer: {
          summary: { zh: '客户原因', en: 'A customer cause' },
          value: {
            category: 'customer',
            severity: 'minor',
            description: '客户机房未通电',
            evidence: '现场照片 2026-118',
          },
        },
      },
    },
    problems: ['not-found', 'process-closed', 'conflict'],
    access: { ...access, roles: raisers },
    handle: async ({ params: asked, body, person, scope, requestKey }) => {
      const view = await visibleProcess(services, subject, numberIn(subject, asked), scope);
      const { processId, businessKey } = view;
      const by = actingAs(person, (somebody) => mayRaiseForAll(view, somebody));
      if (!mayRaiseForAll(view, by))
        throw new BusinessError('forbidden', `${businessKey} is not yours to answer for.`);
      const raised = await raise(services, { processId, taskId: null, by, report: body }, requestKey);
      return { status: 201, body: raised };
    },
  });
}
