import { attachmentsIn } from '../../../domain/attachment/attachments-in';
import { BusinessError } from '../../../domain/errors';
import type { Json } from '../../../domain/json';
import type { TaskView } from '../../../domain/process/human-task';
import type { Services } from '../../services';

/**
 * Looks up the attachments an answer refers to: each has to stand with the same process.
 * @throws BusinessError `invalid-answer` naming every one that does not
 */
export async function refuseUnknownAttachments(
  { attachments }: Pick<Services, 'attachments'>,
  { processId }: Pick<TaskView, 'processId'>,
  answer: Json,
): Promise<void> {
  const wanted = attachmentsIn(answer, 'answer');
  if (wanted.length === 0) return;
  const standing = new Set((await attachments.of(processId)).map(({ attachmentId }) => attachmentId));
  const unknown = wanted.filter(({ attachmentId }) => !standing.has(attachmentId));
  if (unknown.length === 0) return;
  const reason = '本流程没有此附件 / is no attachment of this process';
  const fields = unknown.map(({ field }) => ({ field, reason }));
  throw new BusinessError('invalid-answer', 'The answer refers to attachments that are not there.', fields);
}
