import { z } from 'zod';
import { mostAttachments } from './attachment';

const attachmentId = z.string().regex(/^[0-9a-f]{24}$/, 'the id of an attachment');

/** The attachments an answer refers to; each has to have been uploaded to the same process before. */
export const attachmentIds = z
  .array(attachmentId)
  .max(mostAttachments)
  .refine((ids) => new Set(ids).size === ids.length, '附件重复 / names an attachment twice')
  .default([])
  .meta({ title: '附件 / Attachments' });
