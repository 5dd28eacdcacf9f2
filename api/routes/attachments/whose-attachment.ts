import type { Attachment } from '../../../domain/attachment/attachment';
import { BusinessError } from '../../../domain/errors';
import type { ProcessView } from '../../../domain/process/process-view';
import type { Caller } from '../../caller';
import { OutOfScope } from '../../out-of-scope';
import type { ScopeFilter } from '../../route';
import { taskScope } from '../../scopes';
import type { Services } from '../../services';
import { visibleTask } from '../tasks/read-tasks';
import { mayReadLibrary } from '../solutions/library-access';

/** What a file is to be kept with. */
export interface Owner {
  readonly process: ProcessView;
  readonly taskId: string | null;
}

async function processSeen(services: Services, processId: string, scope: ScopeFilter): Promise<ProcessView> {
  const { processes } = services.views;
  const view = await processes.find(processId, scope);
  if (view !== null) return view;
  const refusal = `There is no process ${processId} that you may see.`;
  if ((await processes.find(processId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

/**
 * The process, or the task with its process, if the caller may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same; `invalid-request` unless exactly one is named
 */
export async function ownerOf(
  services: Services,
  { processId, taskId }: { readonly processId?: string | undefined; readonly taskId?: string | undefined },
  caller: Caller,
  scope: ScopeFilter,
): Promise<Owner> {
  if (taskId !== undefined && processId === undefined) {
    const task = await visibleTask(services, taskId, taskScope(caller));
    return { process: await processSeen(services, task.processId, {}), taskId };
  }
  if (processId !== undefined && taskId === undefined)
    return { process: await processSeen(services, processId, scope), taskId: null };
  throw new BusinessError('invalid-request', 'Name the process or the task.', [
    { field: 'query.processId', reason: '流程与任务须且只须指定其一 / name either the process or the task' },
  ]);
}

/**
 * The attachment, if the caller may see what it belongs to; or a solution of the library that refers to it, which is there to be shared.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same
 */
export async function visibleAttachment(
  services: Services,
  attachmentId: string,
  caller: Caller,
  scope: ScopeFilter,
): Promise<Attachment> {
  const refusal = `There is no attachment ${attachmentId} that you may see.`;
  const attachment = await services.attachments.find(attachmentId);
  if (attachment === null) throw new BusinessError('not-found', refusal);
  const { processes, tasks, solutions } = services.views;
  const { processId, taskId } = attachment;
  if ((await processes.find(processId, scope)) !== null) return attachment;
  if (taskId !== null && (await tasks.find(taskId, taskScope(caller))) !== null) return attachment;
  if (mayReadLibrary(caller) && (await solutions.refersTo(attachmentId))) return attachment;
  throw new OutOfScope(refusal);
}
