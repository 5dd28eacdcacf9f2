import { BusinessError } from '../../../domain/errors';
import { processIdOf } from '../../../domain/process/process-kind';
import type { ProcessView } from '../../../domain/process/process-view';
import { OutOfScope } from '../../out-of-scope';
import type { ScopeFilter } from '../../route';
import type { Services } from '../../services';
import type { Subject } from './subject';

/**
 * The whole process, for what somebody does about it, if they may see it. What is answered to them: see seen-process.ts.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleProcess(
  { views }: Services,
  { kind, title }: Pick<Subject, 'kind' | 'title'>,
  businessKey: string,
  scope: ScopeFilter,
): Promise<ProcessView> {
  const processId = processIdOf(kind, businessKey);
  const view = await views.processes.find(processId, scope);
  if (view !== null) return view;
  const refusal = `There is no ${title.en} ${businessKey} that you may see.`;
  if ((await views.processes.find(processId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

/**
 * The process as it stands now, for somebody who has been let through to it.
 * @throws BusinessError `not-found`
 */
export async function standingProcess(
  services: Services,
  subject: Subject,
  businessKey: string,
): Promise<ProcessView> {
  return await visibleProcess(services, subject, businessKey, {});
}
