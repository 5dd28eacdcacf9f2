import { handoverLoad } from './compare';
import type { Figures, Part, Ratio } from './figures';
import type { BenchOptions } from './options';
import { tasksAnOrder } from './shape';

type Cell = number | null;

/** The figures as one line of JSON. */
export function asJson(floor: Figures, bihuan: Figures, ratio: Ratio): string {
  return JSON.stringify({ floor, bihuan, ratio });
}

/** The figures as a table for people. */
export function asTable(floor: Figures, bihuan: Figures, ratio: Ratio, options: BenchOptions): string {
  const { orders, rounds, concurrency } = options;
  const { underWay, peopleTakeMs } = handoverLoad;
  const part = (name: string, key: Part): string =>
    row(`  ${name}`, floor.cpuMsByPart[key], bihuan.cpuMsByPart[key], null);
  return [
    '',
    `${orders * rounds} orders a side of ${tasksAnOrder} human tasks, ${concurrency} under way; hand-overs with ${underWay} under way and ${peopleTakeMs} ms until people act`,
    '',
    `${''.padEnd(44)}${'floor'.padStart(10)}${'Bihuan'.padStart(10)}${'ratio'.padStart(8)}`,
    row('orders/s', floor.ordersPerSecond, bihuan.ordersPerSecond, ratio.ordersPerSecond),
    row('processor ms an order', floor.cpuMsPerOrder, bihuan.cpuMsPerOrder, ratio.cpuMsPerOrder),
    part('Temporal server', 'temporal'),
    part('MongoDB', 'mongod'),
    part('workers', 'workers'),
    part('API', 'api'),
    part('bench client', 'client'),
    part('(outside systems, not counted)', 'outside'),
    row('hand-over p50, ms', floor.handoverP50Ms, bihuan.handoverP50Ms, ratio.handoverP50Ms),
    row('hand-over p95, ms', floor.handoverP95Ms, bihuan.handoverP95Ms, ratio.handoverP95Ms),
    row('  with system calls between, p50, ms', floor.throughSystemsP50Ms, bihuan.throughSystemsP50Ms, null),
    row('  with system calls between, p95, ms', floor.throughSystemsP95Ms, bihuan.throughSystemsP95Ms, null),
    row('history events an order', floor.historyEvents, bihuan.historyEvents, ratio.historyEvents),
    row('history bytes an order', floor.historyBytes, bihuan.historyBytes, ratio.historyBytes),
    row('MongoDB writes an order', floor.mongoWrites, bihuan.mongoWrites, null),
    row('MongoDB round trips an order', floor.mongoCommands, bihuan.mongoCommands, null),
  ].join('\n');
}

function row(name: string, floor: Cell, bihuan: Cell, ratio: Cell): string {
  const cell = (value: Cell): string => (value === null ? '' : String(value));
  return `${name.padEnd(44)}${cell(floor).padStart(10)}${cell(bihuan).padStart(10)}${cell(ratio).padStart(8)}`;
}
