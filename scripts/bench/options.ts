import { parseArgs } from 'node:util';

/** How much is measured. */
export interface BenchOptions {
  /** Orders of each side in each round, counted for throughput. */
  readonly orders: number;
  /** Orders under way at once while throughput is measured. */
  readonly concurrency: number;
  /** How often the two sides take turns. */
  readonly rounds: number;
  /** One line of JSON on standard output instead of a table. */
  readonly json: boolean;
  /** What a batch does to single orders, instead of the comparison with the floor (O2A-9). */
  readonly greenChannel: boolean;
  /** Items of that batch. */
  readonly batch: number;
  /** What it is like when this many orders stand open, instead of the comparison with the floor; null: the comparison. */
  readonly openOrders: number | null;
  /** Whether a browser opens the workbench's first page then. */
  readonly firstPage: boolean;
  /** So many coverage requests (COV-1) taken in `minutes`, instead of the comparison with the floor; null: the comparison. */
  readonly coverage: number | null;
  readonly minutes: number;
}

/**
 * Reads the arguments of `npm run bench`.
 * @throws Error for people, naming the option that is wrong
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      orders: { type: 'string', default: '60' },
      concurrency: { type: 'string', default: '20' },
      rounds: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      'green-channel': { type: 'boolean', default: false },
      batch: { type: 'string', default: '2000' },
      'open-orders': { type: 'string' },
      'first-page': { type: 'boolean', default: false },
      coverage: { type: 'string' },
      minutes: { type: 'string', default: '60' },
    },
  });
  return {
    orders: count('orders', values.orders),
    concurrency: count('concurrency', values.concurrency),
    rounds: count('rounds', values.rounds),
    json: values.json,
    greenChannel: values['green-channel'],
    batch: count('batch', values.batch),
    openOrders: values['open-orders'] === undefined ? null : count('open-orders', values['open-orders']),
    firstPage: values['first-page'],
    coverage: values.coverage === undefined ? null : count('coverage', values.coverage),
    minutes: minutes(values.minutes),
  };
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new Error(`--${name} takes a whole number from 1 to 99999, not "${text}"`);
}

function minutes(text: string): number {
  if (/^\d{1,3}(\.\d{1,3})?$/.test(text) && Number(text) > 0) return Number(text);
  throw new Error(`--minutes takes a number above 0 and below 1000, not "${text}"`);
}
