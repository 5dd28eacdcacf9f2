import type { Client } from '@temporalio/client';
import type { MongoClient } from 'mongodb';
import type { ManagedProcess } from '../servers/managed-process';
import { drive } from './drive';
import { type Figures, type Part, type Tally, emptyTally, figuresOf } from './figures';
import { averageHistory } from './history-size';
import { type MongoCounts, readMongoCounts } from './mongo-counts';
import type { BenchOptions } from './options';
import { atOnce, unhurried } from './pace';
import { processorMs } from './processor-time';
import type { Side } from './side';

/** For hand-overs: the same number of orders under way on both sides, and people who take their time, so that nothing queues. */
export const handoverLoad = { underWay: 4, peopleTakeMs: 500, ordersForEachUnderWay: 3 };

/** Orders of each side before anything is counted, for each one under way. */
const warmUpTurns = 3;

/** Histories looked at for their size. */
const historiesLookedAt = 10;

/** One side, and the processes that work for it. */
export interface Contestant {
  readonly name: string;
  readonly side: Side;
  readonly processes: Readonly<Record<Part, readonly (number | null)[]>>;
}

/** Lets the contestants take turns, round by round, so that noise meets all of them. The figures come in the same order. */
export async function compare(
  contestants: readonly Contestant[],
  options: BenchOptions,
  client: Client,
  mongo: MongoClient,
  say: (line: string) => void,
): Promise<readonly Figures[]> {
  const { orders, concurrency, rounds } = options;
  for (const { name, side } of contestants) {
    say(`warming up: ${name}`);
    await drive(side, Math.min(orders, warmUpTurns * concurrency), concurrency, atOnce);
  }
  const measured = contestants.map((contestant) => ({ contestant, tally: emptyTally() }));
  for (let round = 1; round <= rounds; round += 1) {
    for (const { contestant, tally } of measured) {
      await throughput(contestant, tally, orders, concurrency, mongo);
      say(`round ${round}: ${contestant.name}: ${(tally.orders / tally.seconds).toFixed(1)} orders/s so far`);
    }
    for (const { contestant, tally } of measured) await handovers(contestant, tally, orders);
  }
  return await Promise.all(
    measured.map(async ({ tally }) =>
      figuresOf(tally, await averageHistory(client, tally.workflowIds.slice(-historiesLookedAt))),
    ),
  );
}

async function throughput(
  { side, processes }: Contestant,
  tally: Tally,
  orders: number,
  concurrency: number,
  mongo: MongoClient,
): Promise<void> {
  const cpuBefore = cpuOf(processes);
  const mongoBefore = await readMongoCounts(mongo);
  const began = performance.now();
  const runs = await drive(side, orders, concurrency, atOnce);
  tally.seconds += (performance.now() - began) / 1_000;
  tally.orders += runs.length;
  addCpu(tally, cpuBefore, cpuOf(processes));
  addMongo(tally, mongoBefore, await readMongoCounts(mongo));
  tally.workflowIds.push(...runs.map(({ workflowId }) => workflowId));
}

async function handovers({ side }: Contestant, tally: Tally, orders: number): Promise<void> {
  const { underWay, peopleTakeMs, ordersForEachUnderWay } = handoverLoad;
  const runs = await drive(
    side,
    Math.min(orders, underWay * ordersForEachUnderWay),
    underWay,
    unhurried(peopleTakeMs),
  );
  tally.handoversMs.push(...runs.flatMap(({ handoversMs }) => handoversMs));
  tally.throughSystemsMs.push(...runs.flatMap(({ throughSystemsMs }) => throughSystemsMs));
}

type PartTimes = readonly (readonly [Part, number | null])[];

function cpuOf(processes: Contestant['processes']): PartTimes {
  return (Object.keys(processes) as Part[]).map((part) => {
    const times = processes[part].map((pid) => (pid === null ? null : processorMs(pid)));
    return [part, times.reduce<number | null>(plus, 0)];
  });
}

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

function addCpu(tally: Tally, before: PartTimes, after: PartTimes): void {
  for (const [index, [part, ms]] of after.entries()) {
    const first = before[index]?.[1] ?? null;
    tally.cpuMs[part] = plus(tally.cpuMs[part], first === null || ms === null ? null : ms - first);
  }
}

function addMongo(tally: Tally, before: MongoCounts, after: MongoCounts): void {
  tally.mongoWrites += after.writes - before.writes;
  tally.mongoCommands += after.commands - before.commands;
}

/** The process ids of a part's processes. */
export function pidsOf(...processes: readonly (ManagedProcess | null)[]): (number | null)[] {
  return processes.map((running) => running?.pid ?? null);
}
