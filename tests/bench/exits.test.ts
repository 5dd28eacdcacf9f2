import { spawn } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from '../../scripts/servers/repository';
import { childEnvironment, testVariable } from '../support/test-environment';

it('lets customers leave while the stand-ins fail: nothing is left, nothing is released twice', async () => {
  const script = path.join(repositoryRoot, 'scripts', 'bench.ts');
  const env = childEnvironment({ WORKFLOW_BUNDLE: testVariable('TEST_WORKFLOW_BUNDLE') });
  const args = ['--require', require.resolve('tsx/cjs'), script, '--exits', '4'];
  const running = spawn(process.execPath, args, { env });
  const printed: Buffer[] = [];
  const said: Buffer[] = [];
  running.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  running.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => running.once('exit', resolve));
  expect([code, code === 0 ? '' : Buffer.concat(said).toString('utf8')]).toEqual([0, '']);
  const figures: unknown = JSON.parse(Buffer.concat(printed).toString('utf8'));
  expect(figures).toMatchObject({
    exits: 4,
    left: { held: 0, served: 0, billed: 0, leaks: 0, released: 40, releasedTwice: 0 },
  });
}, 300_000);
