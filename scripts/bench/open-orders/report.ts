import type { FirstPage } from './first-page';
import type { Lateness } from './lateness';
import type { AtOpen, OpenOrdersFigures } from './open-orders';
import type { List } from './reading';
import { type Program, programs } from './resident-memory';

/** Null where nobody looked at the page. */
type WithPage = OpenOrdersFigures & { readonly firstPage: FirstPage | null };

/** The figures for people, or as one line of JSON. */
export function openOrdersReport(figures: WithPage, json: boolean): string {
  if (json) return JSON.stringify(figures);
  const { few, many, forgotten, p95Ratio, ordersPlacedPerSecond, sentAgain, memory, firstPage } = figures;
  const list = (name: string, key: List): string[] => [
    row(`${name} p50, ms`, [few.lists[key].p50, many.lists[key].p50]),
    row(`${name} p95, ms`, [few.lists[key].p95, many.lists[key].p95, p95Ratio[key]]),
  ];
  const mib = (program: Program): string =>
    row(
      `  ${program}`,
      memory.map((at) => at.mib[program]),
    );
  return [
    '',
    row('', [`${few.standing.orders} open`, `${many.standing.orders} open`, 'ratio']),
    row('clocks running', [few.standing.clocks, many.standing.clocks]),
    ...list('inbox', 'inbox'),
    ...list('order list', 'orders'),
    row('requests for each list', [few.lists.inbox.requests, many.lists.inbox.requests]),
    ...clocks('clocks late', [few, many].map(latenessAt)),
    ...(forgotten === null ? [] : clocks('of forgotten orders late', [null, forgotten])),
    row('orders placed a second', ['', ordersPlacedPerSecond]),
    row('orders sent again', ['', sentAgain]),
    ...(firstPage === null ? [] : pages(firstPage)),
    '',
    'Resident memory, MiB',
    row(
      '',
      memory.map((_, n) => `(${n + 1})`),
    ),
    ...programs.map(mib),
    ...memory.map(({ when }, n) => `  (${n + 1}) ${when}`),
  ].join('\n');
}

function latenessAt({ lateness }: AtOpen): Lateness {
  return lateness;
}

function clocks(name: string, columns: readonly (Lateness | null)[]): string[] {
  const line = (what: string, key: keyof Lateness): string =>
    row(
      `${name}, ${what}`,
      columns.map((column) => column?.[key] ?? null),
    );
  return [line('p50, ms', 'p50'), line('p99, ms', 'p99'), line('worst, ms', 'worst'), line('rung', 'rung')];
}

function pages({ cold, warm }: FirstPage): string[] {
  return [row('first page, ms, first time', ['', cold]), row('first page, ms, again', ['', warm])];
}

function row(name: string, cells: readonly (number | string | null)[]): string {
  const text = (cell: number | string | null): string =>
    typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : (cell ?? '');
  return `${name.padEnd(36)}${cells.map((cell) => text(cell).padStart(12)).join('')}`;
}
