import express, { type Request, type Response } from 'express';
import { BusinessError } from '../../domain/errors';
import { nestsDeeperThan } from './nesting';
import { isKeptAsSent } from './kept-as-sent';

export interface BodyLimits {
  /** The largest body accepted, in bytes, after decompression. */
  readonly bodyBytes: number;
  /** How deep arrays and objects may nest. */
  readonly nesting: number;
}

/** Reads the body of a request as JSON; `undefined` when there is none. */
export type ReadJsonBody = (request: Request, response: Response) => Promise<unknown>;

/**
 * Makes the reader of request bodies.
 * @throws BusinessError `unsupported-media-type`, `malformed-json`, `nesting-too-deep`; the parser's own error when too large
 */
export function jsonBodyReader(limits: BodyLimits): ReadJsonBody {
  const raw = express.raw({ type: () => true, limit: limits.bodyBytes });
  return async (request, response) => {
    if (!hasBody(request)) return undefined;
    requireJson(request);
    await new Promise<void>((resolve, reject) => {
      raw(request, response, (error?: Error) => (error === undefined ? resolve() : reject(error)));
    });
    const bytes: unknown = request.body;
    return Buffer.isBuffer(bytes) ? parse(bytes, limits.nesting) : undefined;
  };
}

function hasBody(request: Request): boolean {
  return request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0;
}

function requireJson(request: Request): void {
  const [mediaType = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (mediaType.trim() !== 'application/json') {
    throw new BusinessError('unsupported-media-type', 'The Content-Type has to be application/json.');
  }
  const charset = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new BusinessError('unsupported-media-type', 'JSON is UTF-8: leave the charset out.');
  }
}

function parse(bytes: Buffer, nesting: number): unknown {
  const text = decode(bytes);
  if (nestsDeeperThan(text, nesting)) {
    throw new BusinessError('nesting-too-deep', `Arrays and objects may nest ${nesting} deep.`);
  }
  const value = valueOf(text);
  if (!isKeptAsSent(text)) {
    throw new BusinessError(
      'malformed-json',
      'A text in the body holds half a character, or character zero.',
    );
  }
  return value;
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BusinessError('malformed-json', 'The body cannot be read as JSON.');
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BusinessError('malformed-json', 'The body is not valid UTF-8.');
  }
}
