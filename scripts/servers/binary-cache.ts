import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { DownloadRecipe } from './download-recipe';
import { cacheDir } from './repository';
import type { ServerKind } from './server-kind';

const serversDir = path.join(cacheDir, 'servers');
const POINTER = 'program.txt';

/** The program fetched earlier, or null. Only a fetch that went through to its end counts. */
export function cachedBinary(kind: ServerKind): string | null {
  const pointer = path.join(serversDir, kind, POINTER);
  if (!existsSync(pointer)) return null;
  const binary = path.join(serversDir, kind, readFileSync(pointer, 'utf8'));
  return existsSync(binary) ? binary : null;
}

/**
 * Fetches a program and keeps it once `check` has passed. It appears in the cache whole or not at all. One at a time, please.
 * @throws whatever the recipe or `check` throws
 */
export async function fetchIntoCache(
  kind: ServerKind,
  recipe: DownloadRecipe,
  check: (binary: string) => Promise<void>,
): Promise<string> {
  mkdirSync(serversDir, { recursive: true });
  forgetHalfFetched(kind);
  const coming = mkdtempSync(path.join(serversDir, comingPrefix(kind)));
  try {
    const program = await recipe.fetch(coming);
    await check(path.join(coming, program));
    writeFileSync(path.join(coming, POINTER), program);
    const home = path.join(serversDir, kind);
    rmSync(home, { recursive: true, force: true });
    renameSync(coming, home);
    return path.join(home, program);
  } finally {
    rmSync(coming, { recursive: true, force: true });
  }
}

function comingPrefix(kind: ServerKind): string {
  return `.coming-${kind}-`;
}

// A fetch that was interrupted leaves hundreds of megabytes. The caller holds the lock, so none of these is under way.
function forgetHalfFetched(kind: ServerKind): void {
  for (const name of readdirSync(serversDir))
    if (name.startsWith(comingPrefix(kind)))
      rmSync(path.join(serversDir, name), { recursive: true, force: true });
}
