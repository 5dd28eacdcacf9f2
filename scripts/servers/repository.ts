import path from 'node:path';

/** Where this repository lies on disk. */
export const repositoryRoot = path.resolve(__dirname, '..', '..');

/** Where fetched servers and caches go; safe to delete. */
export const cacheDir = path.join(repositoryRoot, '.cache');
