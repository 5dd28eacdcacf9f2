import type { ExitMode } from './exit';

/** How an exit is marked in CRM. */
export type ExitFiled = 'left' | 'partly-left' | 'transferred' | 'withdrawn';

/** How an exit that was carried out is marked, by what it set out to do. */
export const markedAs: Readonly<Record<ExitMode, ExitFiled>> = {
  whole: 'left',
  services: 'partly-left',
  transfer: 'transferred',
};

/** What CRM knows of an exit, in one line: how it is marked, of which services, with which contracts closed. */
export function markOf({
  outcome,
  facts: { services, contracts },
}: {
  readonly outcome: string;
  readonly facts: { readonly [name: string]: unknown };
}): string {
  return [outcome, ...[services, contracts].map(listed)].join('; ');
}

function listed(numbers: unknown): string {
  return Array.isArray(numbers) && numbers.length > 0 ? numbers.map(String).sort().join(', ') : '—';
}
