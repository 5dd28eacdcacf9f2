import { z } from 'zod';
import { largestAttachment } from '../../../domain/attachment/attachment';
import { fileKinds } from '../../../domain/attachment/file-kinds';
import { safeFileName } from '../../../domain/attachment/file-name';
import { BusinessError } from '../../../domain/errors';
import { type Route, defineRoute } from '../../route';
import { attachmentAnswer, exampleAttachment, toAttachmentAnswer } from '../../schemas/attachment';
import { wholeProcessScope } from '../../scopes';
import type { Services } from '../../services';
import { ownerOf } from './whose-attachment';

const query = z.strictObject({
  processId: z
    .string()
    .max(128)
    .optional()
    .meta({ description: '所属流程 / the process it belongs to', example: 'solution/SN-7K3M9Q2XPA' }),
  taskId: z.string().max(128).optional().meta({ description: '或所属任务 / or the task' }),
  fileName: z
    .string()
    .min(1)
    .max(255)
    .meta({ description: '文件名 / name of the file', example: '组网方案.pdf' }),
});

/** Takes a file to be kept with a process or a task. */
export function uploadAttachment(services: Services): Route {
  const { attachments, now } = services;
  return defineRoute({
    method: 'POST',
    path: '/api/v1/attachments',
    operationId: 'uploadAttachment',
    summary: { zh: '上传附件', en: 'Upload an attachment' },
    description: {
      zh: '文件即请求体。属于可见的流程或任务（二者之一）；同一人为同一对象重传同一文件得到原附件。任务答复以 attachments 引用附件编号。',
      en: 'The body is the file. It belongs to a process or a task one may see (one of the two). The same file sent again by the same person for the same thing is the one that stands. Answers refer to it by its id, in `attachments`.',
    },
    tag: 'attachments',
    request: {
      query,
      file: {
        mediaTypes: Object.keys(fileKinds),
        maxBytes: largestAttachment,
        taken: 'streamed',
        description: {
          zh: 'PDF、PNG、JPEG、DOCX、XLSX、PPTX、TXT、CSV，至多 20 MB',
          en: 'PDF, PNG, JPEG, DOCX, XLSX, PPTX, TXT or CSV, 20 MB at most',
        },
      },
    },
    responses: {
      201: {
        schema: attachmentAnswer,
        description: { zh: '已保存', en: 'Kept' },
        example: exampleAttachment,
      },
    },
    problems: ['not-found', 'process-closed', 'conflict', 'payload-too-large'],
    access: { roles: 'anyone-signed-in', scope: wholeProcessScope },
    idempotent: false,
    handle: async ({ query: { fileName, ...of }, arriving, person, scope }) => {
      if (arriving === null) throw new BusinessError('invalid-request', 'Send a file.');
      const { process, taskId } = await ownerOf(services, of, person, scope);
      const { processId, kind, businessKey, closedAt } = process;
      if (closedAt !== null)
        throw new BusinessError('process-closed', `${processId} is over: nothing is added to it.`);
      const { mediaType, content } = arriving;
      const kept = await attachments.keep(
        {
          processId,
          kind,
          businessKey,
          taskId,
          fileName: safeFileName(fileName, mediaType),
          mediaType,
          uploadedBy: person.id,
          uploadedAt: now(),
        },
        content,
      );
      const Location = `/api/v1/attachments/${kept.attachmentId}`;
      return { status: 201, body: toAttachmentAnswer(kept), headers: { Location } };
    },
  });
}
