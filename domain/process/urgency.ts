import type { Instant } from '../calendar/working-calendar';
import type { TaskView } from './human-task';

const hourMs = 3_600_000;

/** How much earlier than it is due a task of each priority (ENT-5) takes its turn. *(assumed)* */
const headStartMs: Readonly<Record<number, number>> = { 1: 24 * hourMs, 2: 8 * hourMs };

/** What each time somebody asked to hurry is worth, and how many of them count. *(assumed)* */
const hurry = { eachMs: 4 * hourMs, atMost: 3 };

/**
 * The place of a task in the inbox, and of a process among all: what breaks first comes first, where priority and having been hurried
 * count as time (O2A-9). Null while its clock is paused. It is an instant, not a score: it needs no reckoning anew as time passes, and whoever comes later is due later, so that every C task
 * is at the front once the tasks due a day after it have gone: nobody starves.
 */
export function urgencyOf({
  dueAt,
  priority,
  expedited,
}: Pick<TaskView, 'dueAt' | 'priority' | 'expedited'>): Instant | null {
  if (dueAt === null) return null;
  const lead = (headStartMs[priority] ?? 0) + Math.min(expedited, hurry.atMost) * hurry.eachMs;
  return new Date(Date.parse(dueAt) - lead).toISOString();
}
