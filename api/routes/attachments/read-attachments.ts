import { pipeline } from 'node:stream';
import { z } from 'zod';
import { contentDisposition } from '../../../domain/attachment/file-name';
import { type Route, defineRoute } from '../../route';
import { attachmentAnswer, exampleAttachment, toAttachmentAnswer } from '../../schemas/attachment';
import { seenAs } from '../../onlookers';
import { processScope, wholeProcessScope } from '../../scopes';
import type { Services } from '../../services';
import { ownerOf, visibleAttachment } from './whose-attachment';

const params = z.strictObject({
  attachmentId: z.string().max(64).meta({ example: exampleAttachment.attachmentId }),
});

/** A file of a case several customers joined may be about any of them: it is not for who only follows the case (COV-1). */
const access = { roles: 'anyone-signed-in', scope: wholeProcessScope } as const;

/** The attachments of a process. */
export function listAttachments(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/attachments',
    operationId: 'listAttachments',
    summary: { zh: '流程的附件', en: 'The attachments of a process' },
    tag: 'attachments',
    request: {
      query: z.strictObject({
        processId: z.string().max(128).meta({ example: 'solution/SN-7K3M9Q2XPA' }),
      }),
    },
    responses: {
      200: {
        schema: z.object({ items: z.array(attachmentAnswer) }),
        description: { zh: '附件', en: 'Attachments' },
        example: { items: [exampleAttachment] },
      },
    },
    problems: ['not-found'],
    access: { ...access, scope: processScope },
    idempotent: false,
    handle: async ({ query, person, scope }) => {
      const { process } = await ownerOf(services, query, person, scope);
      const { onlooker } = await seenAs(services, person, process);
      if (onlooker !== null) return { status: 200, body: { items: [] } };
      const items = (await services.attachments.of(process.processId)).map(toAttachmentAnswer);
      return { status: 200, body: { items } };
    },
  });
}

/** What is known of one. */
export function getAttachment(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/attachments/:attachmentId',
    operationId: 'getAttachment',
    summary: { zh: '附件信息', en: 'One attachment' },
    tag: 'attachments',
    request: { params },
    responses: {
      200: {
        schema: attachmentAnswer,
        description: { zh: '附件', en: 'The attachment' },
        example: exampleAttachment,
      },
    },
    problems: ['not-found'],
    access,
    idempotent: false,
    handle: async ({ params: { attachmentId }, person, scope }) => {
      const found = await visibleAttachment(services, attachmentId, person, scope);
      return { status: 200, body: toAttachmentAnswer(found) };
    },
  });
}

const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .meta({ override: { type: 'string', format: 'binary' } });

/** Its content, to be saved: no browser shows it. */
export function downloadAttachment(services: Services): Route {
  return defineRoute({
    method: 'GET',
    path: '/api/v1/attachments/:attachmentId/content',
    operationId: 'downloadAttachment',
    summary: { zh: '下载附件', en: 'Download an attachment' },
    tag: 'attachments',
    request: { params },
    responses: {
      200: {
        mediaType: 'application/octet-stream',
        schema: bytes,
        description: { zh: '文件内容', en: 'The file' },
        example: new Uint8Array(),
      },
    },
    problems: ['not-found'],
    access,
    idempotent: false,
    handle: async ({ params: { attachmentId }, person, scope, log }) => {
      const found = await visibleAttachment(services, attachmentId, person, scope);
      const headers = {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(found.bytes),
        'Content-Disposition': contentDisposition(found.fileName),
        'X-Content-Type-Options': 'nosniff',
      };
      return {
        status: 200,
        body: new Uint8Array(),
        headers,
        stream: (response) =>
          pipeline(services.attachments.read(attachmentId), response, (error) => {
            if (error) log.warn({ err: error, attachmentId }, 'An attachment broke off');
          }),
      };
    },
  });
}
