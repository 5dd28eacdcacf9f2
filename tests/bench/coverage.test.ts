import { spawn } from 'node:child_process';
import path from 'node:path';
import type { CoverageFigures } from '../../scripts/bench/coverage/coverage';
import { repositoryRoot } from '../../scripts/servers/repository';
import { childEnvironment, testVariable } from '../support/test-environment';

it('takes coverage requests, each with its reply clock, and says how late those rang that came due', async () => {
  const script = path.join(repositoryRoot, 'scripts', 'bench.ts');
  const env = childEnvironment({ WORKFLOW_BUNDLE: testVariable('TEST_WORKFLOW_BUNDLE') });
  const args = ['--require', require.resolve('tsx/cjs'), script, '--coverage', '30', '--minutes', '0.05'];
  const running = spawn(process.execPath, args, { env });
  const printed: Buffer[] = [];
  const said: Buffer[] = [];
  running.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  running.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => running.once('exit', resolve));

  expect([code, code === 0 ? '' : Buffer.concat(said).toString('utf8')]).toEqual([0, '']);
  const figures = JSON.parse(Buffer.concat(printed).toString('utf8')) as CoverageFigures;
  expect(figures.requests).toBe(30);
  expect(figures.recorded).toMatchObject({ cases: 24, joined: 6, replyClocks: 30, lost: 0, doubled: 0 });
  expect(figures.due).toBe(12);
  expect(figures.lateness.rung).toBe(3 * figures.due);
  expect(figures.lateness.p50).toBeGreaterThanOrEqual(0);
}, 300_000);
