import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ManagedProcess, startProcess } from '../../scripts/servers/managed-process';
import { waitUntilReady } from '../../scripts/servers/wait-until-ready';
import { Supervisor } from '../../scripts/start/supervisor';

const forEver = 'setInterval(() => {}, 1000)';

describe('processes we start', () => {
  let dir: string;
  const started: ManagedProcess[] = [];

  const run = (name: string, program: string): ManagedProcess => {
    const process_ = startProcess({
      name,
      command: process.execPath,
      args: ['-e', program],
      logPath: path.join(dir, `${name}.log`),
      stopWithinMs: 5_000,
      saysReady: true,
    });
    started.push(process_);
    return process_;
  };

  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'bihuan-processes-'));
  });

  afterEach(async () => {
    await Promise.all(started.map((one) => one.stop()));
    rmSync(dir, { recursive: true });
  });

  it('are ready when they say so', async () => {
    await expect(ready(run('api', `process.send('ready'); ${forEver}`))).resolves.toBeUndefined();
  });

  it('show the end of their log when they die at start', async () => {
    const program = run('api', 'console.error("no such database"); process.exit(3)');

    await expect(ready(program)).rejects.toThrow(/api ended at once \(exit code 3\)[^]*no such database/);
  });

  it('make the whole fail, with their name and the end of their log, when they die later', async () => {
    const supervisor = new Supervisor();
    supervisor.add(run('workers', 'console.log("out of memory"); process.exit(1)'));

    await expect(supervisor.failed).resolves.toMatch(/workers ended \(exit code 1\)[^]*out of memory/);
  });

  it('are stopped in the opposite order, each awaited', async () => {
    const journal = path.join(dir, 'journal');
    const tells = (name: string): string =>
      `process.once('SIGTERM', () => setTimeout(() => {
        require('fs').appendFileSync(${JSON.stringify(journal)}, '${name} '); process.exit(0);
      }, 100)); process.send('ready'); ${forEver}`;
    const supervisor = new Supervisor();
    for (const name of ['mongod', 'workers', 'api']) {
      const program = run(name, tells(name));
      supervisor.add(program);
      await ready(program);
    }

    await supervisor.stopAll();

    expect(readFileSync(journal, 'utf8')).toBe('api workers mongod ');
  });

  it('end when we are killed without a chance to end them', async () => {
    const parent = spawn(
      process.execPath,
      [
        '--require',
        require.resolve('tsx/cjs'),
        '-e',
        `const { startProcess } = require(${JSON.stringify(require.resolve('../../scripts/servers/managed-process'))});
         const child = startProcess({ name: 'orphan', command: process.execPath, stopWithinMs: 1000, saysReady: false,
           args: ['-e', 'console.log(process.pid); ${forEver}'], logPath: ${JSON.stringify(path.join(dir, 'orphan.log'))} });
         ${forEver}`,
      ],
      { stdio: 'ignore' },
    );
    const pid = await eventually(() => Number(readFileSync(path.join(dir, 'orphan.log'), 'utf8')));
    parent.kill('SIGKILL');

    await expect(eventually(() => !isAlive(pid))).resolves.toBe(true);
  });
});

function ready(program: ManagedProcess): Promise<void> {
  return waitUntilReady(program, 20_000, async () => {
    if (!program.isReady()) throw new Error('not yet');
  });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function eventually<T>(look: () => T): Promise<T> {
  for (;;) {
    try {
      const seen = look();
      if (seen) return seen;
    } catch {
      // not there yet
    }
    await pause(50);
  }
}
