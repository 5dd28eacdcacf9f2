import { z } from 'zod';
import type { Attachment } from '../../domain/attachment/attachment';
import { processKinds } from '../../domain/process/process-kind';
import { instant } from './common';

/** A file kept with a process, as the API answers with it. */
export const attachmentAnswer = z
  .object({
    attachmentId: z.string(),
    kind: z.enum(processKinds),
    businessKey: z.string(),
    taskId: z.string().nullable().meta({ description: '随哪个任务 / the task it was sent with' }),
    fileName: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    uploadedBy: z.string(),
    uploadedAt: instant,
    content: z.string().meta({ description: '下载地址 / where its content is' }),
  })
  .meta({ id: 'Attachment' });

export type AttachmentAnswer = z.infer<typeof attachmentAnswer>;

export const exampleAttachment: AttachmentAnswer = {
  attachmentId: '6745a1f0c2d3e4f5a6b7c8d9',
  kind: 'solution',
  businessKey: 'SN-7K3M9Q2XPA',
  taskId: 'solution.SN-7K3M9Q2XPA.5',
  fileName: '组网方案 v1.pdf',
  mediaType: 'application/pdf',
  bytes: 482_113,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  uploadedBy: 'sol-01',
  uploadedAt: '2026-11-23T02:00:00.000Z',
  content: '/api/v1/attachments/6745a1f0c2d3e4f5a6b7c8d9/content',
};

export function toAttachmentAnswer({ processId: _processId, ...attachment }: Attachment): AttachmentAnswer {
  return { ...attachment, content: `/api/v1/attachments/${attachment.attachmentId}/content` };
}
