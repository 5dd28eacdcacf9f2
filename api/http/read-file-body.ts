import { createHash } from 'node:crypto';
import express, { type Request, type Response } from 'express';
import { BusinessError } from '../../domain/errors';
import type { FileDeclaration, SentFile } from '../route';

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
  const [given = ''] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const mediaType = given.trim();
  if (!mediaTypes.includes(mediaType))
    throw new BusinessError(
      'unsupported-media-type',
      `The Content-Type has to be ${mediaTypes.join(' or ')}.`,
    );
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
