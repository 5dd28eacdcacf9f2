import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../servers/repository';
import { runQuietly } from '../servers/run-quietly';

const sources = ['web', 'domain', 'vite.config.mts', 'package-lock.json'];

const limitMs = 5 * 60_000;

/**
 * Builds the workbench into `dir`, unless what is there was built from the very same sources. In a process of its own: a build for people is not
 * one for tests, whatever runs here.
 * @throws Error with what the build said
 */
export async function buildWorkbench(dir: string): Promise<void> {
  const stampFile = path.join(dir, '.built-from');
  const stamp = stampOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const vite = path.join(repositoryRoot, 'node_modules', 'vite', 'bin', 'vite.js');
  const config = path.join(repositoryRoot, 'vite.config.mts');
  const build = [process.execPath, vite, 'build', '--config', config, '--outDir', dir, '--logLevel', 'error'];
  const { code, output } = await runQuietly('env', ['NODE_ENV=production', ...build], limitMs);
  if (code !== 0) throw new Error(`The workbench cannot be built:\n${output.trim()}`);
  writeFileSync(stampFile, stamp);
}

function stampOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesIn(path.join(repositoryRoot, name))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(name: string): string[] {
  if (!existsSync(name)) return [];
  if (path.extname(name) !== '') return [name];
  return readdirSync(name, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
