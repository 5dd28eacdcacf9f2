import { createHash } from 'node:crypto';
import { PassThrough } from 'node:stream';
import express, { type Request, type Response } from 'express';
import { BusinessError } from '../../domain/errors';
import type { ArrivingFile, FileDeclaration, SentFile } from '../route';

/** What tells one file from another: for the same bytes the same. */
export function fingerprintOf({ bytes }: Pick<SentFile, 'bytes'>): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Reads the body of a request as a file of one of the types declared.
 * @throws BusinessError `unsupported-media-type`, `invalid-request` when there is none; the parser's own error when too large
 */
export async function readFileBody(
  request: Request,
  response: Response,
  { mediaTypes, maxBytes }: FileDeclaration,
): Promise<SentFile> {
  const mediaType = mediaTypeOf(request, mediaTypes);
  const raw = express.raw({ type: () => true, limit: maxBytes });
  await new Promise<void>((resolve, reject) => {
    raw(request, response, (error?: Error) => (error === undefined ? resolve() : reject(error)));
  });
  const bytes: unknown = request.body;
  if (Buffer.isBuffer(bytes) && bytes.length > 0) return { mediaType, bytes };
  throw new BusinessError('invalid-request', 'Send a file as the body.', [
    { field: 'file', reason: '文件为空 / the file is empty' },
  ]);
}

/**
 * The body of a request as a file on its way; whoever takes it counts it, and destroys it when done. What is left then is read and thrown
 * away, so that the sender gets to see the answer.
 * @throws BusinessError `unsupported-media-type`, `payload-too-large` for one that says so itself
 */
export function arrivingFile(request: Request, { mediaTypes, maxBytes }: FileDeclaration): ArrivingFile {
  const mediaType = mediaTypeOf(request, mediaTypes);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    throw new BusinessError('payload-too-large', `A file may have ${maxBytes} bytes at most.`);
  const content = new PassThrough();
  content.on('error', () => {});
  content.once('close', () => request.unpipe(content).resume());
  request.once('close', () => {
    if (!request.complete) content.destroy(new BusinessError('invalid-request', 'The file broke off.'));
  });
  request.pipe(content);
  return { mediaType, content };
}

function mediaTypeOf(request: Request, mediaTypes: readonly string[]): string {
  const [given = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const mediaType = given.trim();
  if (mediaTypes.includes(mediaType)) return mediaType;
  throw new BusinessError('unsupported-media-type', `The Content-Type has to be ${mediaTypes.join(' or ')}.`);
}
