import type { WorkingCalendar } from '../../../../domain/calendar/working-calendar';
import { workingMsBetween } from '../../../../domain/calendar/working-time';
import type { ProcessEvent } from '../../../../domain/process/event';
import { type HolderTotal, holdingOf, totalByHolder } from '../../../../domain/process/holding';
import { type Projection, project } from '../../../../domain/process/projection';

/** What is wrong with who answered for a process when: exactly one at every moment, and the minutes add up (O2A-5, ASM-3). */
export function faultsOfHolding(events: readonly ProcessEvent[], calendar: WorkingCalendar): string[] {
  const [first, last] = [events.at(0), events.at(-1)];
  if (first === undefined || last === undefined) return ['nothing is recorded'];
  const faults: string[] = [];
  const spans = holdingOf(events, calendar, last.at);
  let reached = first.at;
  for (const { from, to, group, workingMs } of spans) {
    if (from !== reached) faults.push(`nobody, or two, between ${reached} and ${from}`);
    if (to <= from) faults.push(`held from ${from} to ${to}`);
    if (group.role.length === 0) faults.push(`held by nobody from ${from}`);
    if (workingMs !== workingMsBetween(calendar, from, to, []))
      faults.push(`miscounted from ${from} to ${to}`);
    reached = to;
  }
  if (reached !== last.at) faults.push(`nobody after ${reached}`);
  const total = spans.reduce((sum, { workingMs }) => sum + workingMs, 0);
  const life = workingMsBetween(calendar, first.at, last.at, []);
  if (total !== life) faults.push(`${total} ms of ${life} are accounted for`);
  return [...faults, ...faultsOfTotals(events, calendar, totalByHolder(spans))];
}

/** The same counted again without spans: the time after each event belongs to who answers for the process then. */
function faultsOfTotals(
  events: readonly ProcessEvent[],
  calendar: WorkingCalendar,
  totals: readonly HolderTotal[],
): string[] {
  const faults: string[] = [];
  const left = new Map<string, number>();
  for (const { kind, group, person, workingMs } of totals)
    left.set(JSON.stringify([kind, group, person]), workingMs);
  let projection: Projection | null = null;
  events.forEach((event, n) => {
    projection = project(projection, event);
    const { responsible } = projection.view;
    const next = events[n + 1];
    if (next === undefined) {
      if (responsible !== null) faults.push('somebody answers for a process that is over');
      return;
    }
    if (next.at < event.at) faults.push(`${next.seq} happened before ${event.seq}`);
    if (responsible === null) {
      faults.push(`nobody answers for it after ${event.seq} ${event.type}`);
      return;
    }
    const holder = JSON.stringify([responsible.kind, responsible.group, responsible.person]);
    const ms = workingMsBetween(calendar, event.at, next.at, []);
    left.set(holder, (left.get(holder) ?? 0) - ms);
  });
  for (const [holder, ms] of left) if (ms !== 0) faults.push(`${ms} ms too many in the ledger of ${holder}`);
  return faults;
}
