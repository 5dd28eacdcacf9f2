import { setTimeout as pause } from 'node:timers/promises';
import { isTerminal } from '../../domain/process/state';
import type { StoredEvent } from '../../storage/documents';
import { rebuild } from '../../storage/records/rebuild';
import type { Store } from '../../storage/store';
import { verifyAudit } from '../../storage/verify-audit';

/** What is wrong with the records of a house; nothing at all when they are in order. */
export interface RecordProblems {
  readonly drift: readonly unknown[];
  readonly breaks: readonly unknown[];
  readonly other: readonly string[];
}

const looksAgain = 5;

export const inOrder: RecordProblems = { drift: [], breaks: [], other: [] };

/**
 * Looks through all records: events numbered 1..n without gaps and chained, views equal to the fold of the events, one terminal
 * state at most and exactly one once a process is closed, and nothing left open behind a closed process.
 */
export async function problemsOfRecords(store: Store): Promise<RecordProblems> {
  let found = await look(store);
  // What is being written while one looks may seem to be wrong.
  for (let again = 0; !isInOrder(found) && again < looksAgain; again += 1) {
    await pause(200);
    found = await look(store);
  }
  return found;
}

function isInOrder({ drift, breaks, other }: RecordProblems): boolean {
  return drift.length + breaks.length + other.length === 0;
}

async function look(store: Store): Promise<RecordProblems> {
  const [{ drift }, { breaks }] = await Promise.all([rebuild(store, false), verifyAudit(store)]);
  const events = await store.events.find().sort({ processId: 1, seq: 1 }).toArray();
  const open = await store.tasks.find({ closedAt: null }).toArray();
  const other: string[] = [];
  for (const [processId, own] of grouped(events)) {
    const closed = own.some(({ type }) => type === 'process.closed');
    const ends = own.filter((event) => event.type === 'state.changed' && isTerminal(event.data.to)).length;
    own.forEach(({ seq }, n) => {
      if (seq !== n + 1) other.push(`${processId} has ${seq} in the place of ${n + 1}`);
    });
    if (closed ? ends !== 1 : ends > 1) other.push(`${processId} came to ${ends} ends`);
    if (closed && own.at(-1)?.type !== 'process.closed') other.push(`${processId} goes on after its end`);
    if (closed && open.some((task) => task.processId === processId))
      other.push(`${processId} left tasks open`);
  }
  const closedProcesses = await store.processes.find({ closedAt: { $ne: null } }).toArray();
  for (const { processId, clocks, hold, holders } of closedProcesses) {
    if (clocks.some(({ stoppedAt }) => stoppedAt === null)) other.push(`${processId} left a clock running`);
    if (hold !== null || holders.length > 0) other.push(`${processId} is closed and still held`);
  }
  return { drift, breaks, other };
}

function grouped(events: readonly StoredEvent[]): Map<string, StoredEvent[]> {
  const groups = new Map<string, StoredEvent[]>();
  for (const event of events) groups.set(event.processId, [...(groups.get(event.processId) ?? []), event]);
  return groups;
}
