import { spawn } from 'node:child_process';
import path from 'node:path';
import type { GreenChannelFigures } from '../../scripts/bench/green-channel/green-channel';
import type { OpenOrdersFigures } from '../../scripts/bench/open-orders/open-orders';
import { repositoryRoot } from '../../scripts/servers/repository';
import { tasksAnOrder } from '../../scripts/bench/shape';
import { childEnvironment, testVariable } from '../support/test-environment';

interface Side {
  readonly completed: number;
  readonly ordersPerSecond: number;
  readonly handoverP95Ms: number;
  readonly historyEvents: number;
  readonly mongoWrites: number;
}

interface Result {
  readonly floor: Side;
  readonly bihuan: Side;
  readonly ratio: { readonly ordersPerSecond: number; readonly handoverP95Ms: number };
}

/** Runs `npm run bench` with these arguments, on servers of its own; resolves to what it printed. */
function bench(...args: readonly string[]): Promise<string> {
  const script = path.join(repositoryRoot, 'scripts', 'bench.ts');
  const env = childEnvironment({ WORKFLOW_BUNDLE: testVariable('TEST_WORKFLOW_BUNDLE') });
  const running = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), script, ...args], {
    env,
  });
  let printed = '';
  let said = '';
  running.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  running.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    running.once('error', reject);
    running.once('exit', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`The bench ended with ${code}:\n${said}`)),
    );
  });
}

it('takes the orders of both sides to their end and compares them, in one line of JSON', async () => {
  const printed = await bench('--json', '--orders', '2', '--concurrency', '2', '--rounds', '1');

  const lines = printed.trimEnd().split('\n');
  const { floor, bihuan, ratio } = JSON.parse(lines[0] ?? '') as Result;
  expect(lines).toHaveLength(1);
  expect([floor.completed, bihuan.completed]).toEqual([2, 2]);
  // Every task is an update, which leaves two events at the least; Bihuan keeps records, the floor does not.
  expect(floor.historyEvents).toBeGreaterThan(2 * tasksAnOrder);
  expect(bihuan.historyEvents).toBeGreaterThan(floor.historyEvents);
  expect(bihuan.mongoWrites).toBeGreaterThan(tasksAnOrder);
  expect(ratio.ordersPerSecond).toBeGreaterThan(0);
  expect(ratio.handoverP95Ms).toBeGreaterThan(0);
}, 300_000);

it('leaves orders open with three clocks each, and says how lists, memory and clocks that come due are doing', async () => {
  const printed = await bench('--json', '--open-orders', '24', '--concurrency', '4');

  const { few, many, forgotten, p95Ratio, memory } = JSON.parse(printed) as OpenOrdersFigures;
  expect(few.standing).toEqual({ orders: 8, clocks: 3 * 8 });
  // Sixteen more were placed to come due: of their clocks, those of the promise and the task go on.
  expect(many.standing).toEqual({ orders: 24 + 16, clocks: 3 * 24 + 2 * 16 });
  expect([few.lateness.rung, many.lateness.rung, forgotten]).toEqual([3 * 16, 3 * 16, null]);
  expect(Math.min(few.lateness.p50, many.lateness.p50)).toBeGreaterThanOrEqual(0);
  expect(Math.min(p95Ratio.inbox, p95Ratio.orders)).toBeGreaterThan(0);
  expect(memory.map(({ when }) => when)).toContain('24 open');
  expect(Object.keys(memory.at(-1)?.mib ?? {})).toEqual(['workers', 'api', 'mongod', 'temporal']);
}, 300_000);

it('lets a batch run while single orders of class A are measured', async () => {
  const printed = await bench('--json', '--green-channel', '--orders', '3', '--rounds', '1', '--batch', '90');

  const figures = JSON.parse(printed) as GreenChannelFigures;
  expect(figures.startedMeanwhile).toBeGreaterThan(0);
  expect(figures.startedPerSecondAlone).toBeGreaterThan(0);
  expect(Math.min(...Object.values(figures.ratio))).toBeGreaterThan(0);
}, 300_000);

it('says which option it does not understand', async () => {
  await expect(bench('--orders', 'many')).rejects.toThrow('--orders takes a whole number');
});
