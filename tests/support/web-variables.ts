import path from 'node:path';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { cacheDir, repositoryRoot } from '../../scripts/servers/repository';
import { buildWorkbench } from '../../scripts/start/build-workbench';

const webTests = path.join(repositoryRoot, 'tests', 'web');

function isAskedFor(paths: readonly string[]): boolean {
  return paths.length === 0 || paths.some((asked) => within(path.resolve(asked)));
}

function within(asked: string): boolean {
  return `${asked}/`.startsWith(`${webTests}/`) || webTests.startsWith(asked);
}

/**
 * What tests/web needs besides the servers, if it is among what is run: the workbench built, and a browser. A workbench that cannot be built fails
 * those tests; where no browser can be had they are skipped, and the run says why. TEST_WORKBENCH_DIR: one that is built already.
 */
export async function webVariables(paths: readonly string[]): Promise<Readonly<Record<string, string>>> {
  if (!isAskedFor(paths)) return {};
  const [dir, browser] = await Promise.all([workbenchDir(), browserPath()]);
  return { ...dir, ...browser };
}

async function workbenchDir(): Promise<Readonly<Record<string, string>>> {
  const built = process.env['TEST_WORKBENCH_DIR'];
  if (built !== undefined) return { TEST_WORKBENCH_DIR: built };
  const dir = path.join(cacheDir, 'web-tests', 'workbench');
  try {
    await buildWorkbench(dir);
    return { TEST_WORKBENCH_DIR: dir };
  } catch (error) {
    return { TEST_WEB_FAILURE: messageOf(error) };
  }
}

async function browserPath(): Promise<Readonly<Record<string, string>>> {
  try {
    return { TEST_CHROMIUM: await ensureChromium(process.env['CHROMIUM_PATH'] ?? null, say) };
  } catch (error) {
    say(`The tests that drive a browser are skipped. ${messageOf(error)}`);
    return { TEST_CHROMIUM: '' };
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
