import path from 'node:path';
import { withLock } from '../lock.cjs';
import { cachedBinary, fetchIntoCache } from './binary-cache';
import { cacheDir } from './repository';
import { runQuietly } from './run-quietly';
import { type ServerKind, type ServerProgram, serverPrograms } from './server-kind';

/** Tells the person waiting what is going on. */
export type Progress = (line: string) => void;

const VERSION_LIMIT_MS = 20_000;

/**
 * The paths of the servers' programs: from the PATH, from our cache, or fetched into it.
 * @throws Error that lists what was tried for a server and what a person can do
 */
export async function ensureServerBinaries<K extends ServerKind>(
  kinds: readonly K[],
  progress: Progress,
): Promise<Record<K, string>> {
  const found = await Promise.allSettled(kinds.map((kind) => ensureBinary(kind, progress)));
  const failures = found.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Error).message] : []));
  if (failures.length > 0) throw new Error(failures.join('\n\n'));
  const binaries = found.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return Object.fromEntries(kinds.map((kind, index) => [kind, binaries[index]])) as Record<K, string>;
}

async function ensureBinary(kind: ServerKind, progress: Progress): Promise<string> {
  const program = serverPrograms[kind];
  if (await isFitting(program.command, program)) return program.command;
  const cached = cachedBinary(kind);
  if (cached !== null && (await isFitting(cached, program))) return cached;
  const waiting = (): void => progress(`${program.title}: another process is fetching it, waiting …`);
  return await withLock(path.join(cacheDir, `${kind}.lock`), waiting, async () => {
    const fetchedMeanwhile = cachedBinary(kind);
    if (fetchedMeanwhile !== null && (await isFitting(fetchedMeanwhile, program))) return fetchedMeanwhile;
    return await fetchByAnyRecipe(kind, program, progress);
  });
}

async function fetchByAnyRecipe(
  kind: ServerKind,
  program: ServerProgram,
  progress: Progress,
): Promise<string> {
  const failures: string[] = [];
  for (const recipe of program.recipes) {
    progress(`${program.title}: fetching from ${recipe.source} …`);
    try {
      return await fetchIntoCache(kind, recipe, async (binary) => {
        if (!(await isFitting(binary, program))) throw new Error('what came does not run here or is too old');
      });
    } catch (error) {
      failures.push(`  - ${recipe.source}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    [
      `${program.title} is needed and could not be had:`,
      `  - no \`${program.command}\` on the PATH with server version ${program.oldestVersion.join('.')} or newer`,
      ...failures,
      `What helps: ${program.advice}; or set ${program.addressVariable} to one that runs already.`,
    ].join('\n'),
  );
}

/** Whether `binary` runs on this machine and is new enough. */
async function isFitting(binary: string, program: ServerProgram): Promise<boolean> {
  const { code, output } = await runQuietly(binary, ['--version'], VERSION_LIMIT_MS);
  const version = code === 0 ? program.versionPattern.exec(output) : null;
  if (version === null) return false;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [oldestMajor, oldestMinor] = program.oldestVersion;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
