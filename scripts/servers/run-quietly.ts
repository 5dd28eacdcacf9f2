import { spawn } from 'node:child_process';

/** How a command ended; `output` is everything it printed, `code` is null when it could not be started or was killed. */
export interface CommandResult {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a command without showing its output. Never throws: a command that doesn't exist is a result like any other. */
export function runQuietly(
  command: string,
  args: readonly string[],
  limitMs: number,
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    const conclude = (result: CommandResult): void => {
      clearTimeout(limit);
      resolve(result);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => conclude({ code: null, output: error.message }));
    child.once('close', (code) => conclude({ code, output }));
  });
}
