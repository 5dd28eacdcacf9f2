import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from 'mongodb';
import type { ApiClient } from '../api-client';
import type { Stage } from '../stage';
import { AcceptanceLimit } from './acceptance-limit';
import { type DueOrders, placeDue } from './due-orders';
import { Growth } from './growth';
import { type Lateness, latenessOf } from './lateness';
import { OrderBook } from './order-book';
import { type List, type Taken, readLists } from './reading';
import { type Memory, memoryNow } from './resident-memory';
import { type Standing, standingNow } from './running-clocks';

/** What is felt with so many orders open. */
export interface AtOpen {
  readonly standing: Standing;
  readonly lists: Readonly<Record<List, Taken>>;
  /** Of clocks that came due while lists were read, of orders placed just before. */
  readonly lateness: Lateness;
}

/** What it is like to have few orders open, and many. */
export interface OpenOrdersFigures {
  readonly few: AtOpen;
  readonly many: AtOpen;
  /** Clocks of orders that no worker had in memory any more when they came due; null when all fit. */
  readonly forgotten: Lateness | null;
  /** p95 at many by p95 at few. */
  readonly p95Ratio: Readonly<Record<List, number>>;
  readonly ordersPlacedPerSecond: number;
  /** How often an order had to be sent again, because a system we depend on did not answer in time. */
  readonly sentAgain: number;
  readonly memory: readonly Memory[];
}

/** How much is measured. */
export interface OpenOrdersPlan {
  /** Orders that stand open in the end, those apart whose clocks come due. */
  readonly open: number;
  /** Orders being placed at once. */
  readonly underWay: number;
}

/** Workers keep 2,000 processes in memory unless told otherwise; after so many others, one is forgotten. */
const forgottenAfter = 2_500;

/** A clock rings at half of its limit first: by then so many others have been placed, and a few more. */
const rungsApart = 2.2;

/** Between the first order and the last, memory is looked at so many times. */
const points = 5;
const restMs = 60_000;

/** For each order that comes due: time enough to place the others, and to read lists until they do. */
const dueMsAnOrder = 300;
const shortestDueMs = 5_000;

/**
 * Opens orders through the API until `open` stand open with three clocks each, and measures lists, memory and how late clocks ring, with few open
 * and with all. Nothing skips time: some more orders are placed under a short limit for accepting, and their clocks come due by themselves.
 */
export async function openOrders(
  api: ApiClient,
  db: Db,
  stage: Stage,
  { open, underWay }: OpenOrdersPlan,
  say: (line: string) => void,
): Promise<OpenOrdersFigures> {
  const few = Math.min(100, Math.ceil(open / 3));
  const due = Math.min(200, 2 * few);
  const orders = new OrderBook(api, underWay);
  const limit = await AcceptanceLimit.of(api);
  const memory: Memory[] = [];
  const note = (when: string): void => {
    const now = memoryNow(stage, when);
    memory.push(now);
    say(`${when}: ${JSON.stringify(now.mib)} MiB`);
  };
  const measure = async (): Promise<AtOpen> => {
    const standing = await standingNow(db);
    const soon = await placeDue(orders, limit, due, Math.max(shortestDueMs, due * dueMsAnOrder));
    const lists = await readLists(api, 2 * due, () => Date.now() > soon.lastAt);
    return { standing, lists, lateness: await latenessOf(db, soon) };
  };

  note('nothing open');
  await orders.more(few);
  await readLists(api, due, () => true);
  const atFew = await measure();
  note(`${few} open, measured`);

  const growth = new Growth(orders, few);
  const toForget: DueOrders[] = [];
  const forgetAt = open - forgottenAfter;
  for (const end of pointsBetween(few, open)) {
    if (toForget.length === 0 && forgetAt > few && forgetAt <= end) {
      await growth.upTo(forgetAt);
      const untilAllMs = (forgottenAfter / growth.perSecond) * 1_000;
      toForget.push(await placeDue(orders, limit, due, Math.round(rungsApart * untilAllMs)));
    }
    await growth.upTo(end);
    note(`${end} open`);
    say(`${growth.perSecond.toFixed(1)} orders a second so far, ${orders.sentAgain} sent again`);
  }
  if (open > forgottenAfter) {
    // What was forgotten rings before lists are read: with few open there is nothing of the kind.
    const lastAt = Math.max(...toForget.map((each) => each.lastAt));
    await pause(Math.max(restMs, lastAt - Date.now()));
    note('after a rest');
  }
  const atMany = await measure();
  note(`${open} open, measured`);
  const [forgotten] = await Promise.all(toForget.map(async (each) => await latenessOf(db, each)));
  const by = (list: List): number => atMany.lists[list].p95 / atFew.lists[list].p95;
  return {
    few: atFew,
    many: atMany,
    forgotten: forgotten ?? null,
    p95Ratio: { inbox: by('inbox'), orders: by('orders') },
    ordersPlacedPerSecond: growth.perSecond,
    sentAgain: orders.sentAgain,
    memory,
  };
}

function pointsBetween(few: number, open: number): readonly number[] {
  return Array.from({ length: points }, (_, n) => Math.round((open * (n + 1)) / points)).filter(
    (point) => point > few,
  );
}
