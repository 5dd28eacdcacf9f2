import { createSealer } from '../../storage/sealer';

/** What seals secrets in tests, in base64. */
export const testSecretKey = Buffer.alloc(32, 'what tests seal with').toString('base64');

export const testSealer = createSealer([testSecretKey]);
