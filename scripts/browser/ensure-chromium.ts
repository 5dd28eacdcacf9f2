import { runQuietly } from '../servers/run-quietly';
import type { Progress } from '../servers/ensure-server-binaries';

const VERSION_LIMIT_MS = 20_000;
const INSTALL_LIMIT_MS = 10 * 60_000;

/** The one without windows first: it takes half the processor time. */
const commands = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  'chromium',
  'chromium-browser',
  'google-chrome',
] as const;

/** Chromium, and a font that has Chinese: without it screenshots show boxes. */
const packages = ['chromium-headless-shell', 'fonts-noto-cjk'] as const;

/**
 * A Chromium to drive (docs/decisions/0025): the one `wanted` names, one that is installed, or Debian's package, installed where we are
 * root, as in continuous integration.
 * @throws Error that says what was tried and what a person can do
 */
export async function ensureChromium(wanted: string | null, progress: Progress): Promise<string> {
  if (wanted !== null) {
    if (await runs(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH says ${wanted}, which does not run here.`);
  }
  const standing = await installed();
  if (standing !== null) return standing;
  progress('Chromium: installing Debian’s package …');
  const failure = await installFromDebian();
  const come = failure === null ? await installed() : null;
  if (come !== null) return come;
  throw new Error(
    [
      'Chromium is needed for tests/web and could not be had:',
      `  - none of ${commands.join(', ')} runs here`,
      `  - Debian's package: ${failure ?? 'what came does not run here'}`,
      'What helps: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
    ].join('\n'),
  );
}

async function runs(command: string): Promise<boolean> {
  const { code, output } = await runQuietly(command, ['--version'], VERSION_LIMIT_MS);
  return code === 0 && /Chrom/.test(output);
}

async function installed(): Promise<string | null> {
  for (const command of commands) if (await runs(command)) return await pathOf(command);
  return null;
}

/** What drives it wants a path, not a name. */
async function pathOf(command: string): Promise<string> {
  if (command.startsWith('/')) return command;
  const { output } = await runQuietly('which', [command], VERSION_LIMIT_MS);
  return output.trim();
}

/** Null when it went through, otherwise why not. Only root may install, and only somewhere that has apt. */
async function installFromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'only root may install it';
  const steps = [
    ['update', '--quiet'],
    ['install', '--yes', '--quiet', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const args = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...step];
    const { code, output } = await runQuietly('env', args, INSTALL_LIMIT_MS);
    if (code !== 0) return output.trim().split('\n').at(-1) ?? 'no reason given';
  }
  return null;
}
