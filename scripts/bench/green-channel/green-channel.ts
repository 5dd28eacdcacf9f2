import type { ApiClient } from '../api-client';
import { BenchBatch } from './bench-batch';
import { type Felt, type Times, feltIn, placeSingles } from './felt';

/** The same on a system where nothing else is done, and while a batch starts its orders. */
export interface GreenChannelFigures {
  readonly idle: Felt;
  readonly busy: Felt;
  /** Busy by idle; O2A-9 allows 2. */
  readonly ratio: Felt;
  readonly batchItems: number;
  /** Orders a second the batch starts while nothing else is done. */
  readonly startedPerSecondAlone: number;
  /** The same while single orders are measured, and how many that were. */
  readonly startedPerSecondMeanwhile: number;
  readonly startedMeanwhile: number;
}

/** How much is measured. `orders`: single ones in each round, idle and busy. */
export interface GreenChannelPlan {
  readonly orders: number;
  readonly rounds: number;
  readonly batch: number;
}

const warmUp = 10;

/**
 * Measures what a batch of a C customer does to single orders of an A customer (O2A-9). The batch is paused and goes on by turns, so that noise meets
 * both sides.
 */
export async function greenChannel(api: ApiClient, plan: GreenChannelPlan): Promise<GreenChannelFigures> {
  const { orders, rounds, batch: batchItems } = plan;
  await placeSingles(api, Math.min(orders, warmUp));
  const batch = await BenchBatch.upload(api, batchItems);
  await batch.untilStarted(1);
  const forAWhile = Math.min(50, Math.ceil(batchItems / 6));
  const alone = await batch.rateDuring(async () => await batch.untilStarted(1 + forAWhile));
  const idle: Times[] = [];
  const busy: Times[] = [];
  let started = 0;
  let seconds = 0;
  for (let round = 0; round < rounds; round += 1) {
    await batch.pause();
    idle.push(await placeSingles(api, orders));
    await batch.resume();
    const during = await batch.rateDuring(async () => void busy.push(await placeSingles(api, orders)));
    started += during.started;
    seconds += during.seconds;
  }
  const felt = { idle: feltIn(idle), busy: feltIn(busy) };
  return {
    ...felt,
    ratio: ratioOf(felt.busy, felt.idle),
    batchItems,
    startedPerSecondAlone: alone.started / alone.seconds,
    startedPerSecondMeanwhile: started / seconds,
    startedMeanwhile: started,
  };
}

function ratioOf(busy: Felt, idle: Felt): Felt {
  const by = (key: keyof Felt): number => busy[key] / idle[key];
  return {
    placedToTaskP50: by('placedToTaskP50'),
    placedToTaskP95: by('placedToTaskP95'),
    handoverP50: by('handoverP50'),
    handoverP95: by('handoverP95'),
  };
}
