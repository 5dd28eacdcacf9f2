/** What a timeline can be narrowed to. */
export const topics = ['all', 'progress', 'tasks', 'clocks', 'problems', 'customer', 'systems'] as const;

export type Topic = (typeof topics)[number];

const byPrefix: Readonly<Record<string, Topic>> = {
  process: 'progress',
  state: 'progress',
  stage: 'progress',
  milestone: 'progress',
  details: 'progress',
  hold: 'progress',
  cancellation: 'progress',
  amendment: 'progress',
  manager: 'progress',
  task: 'tasks',
  clock: 'clocks',
  calendar: 'clocks',
  problem: 'problems',
  customer: 'customer',
  resource: 'systems',
  system: 'systems',
  fallout: 'systems',
};

/** What an event is about. */
export function topicOf(type: string): Topic {
  return byPrefix[type.split('.', 1)[0] ?? ''] ?? 'all';
}

/** Said by others already: an offer by its claim, a changed detail by its milestone. */
const quiet: readonly string[] = [
  'task.offered',
  'details.changed',
  'clock.started',
  'clock.stopped',
  'clock.paused',
  'clock.resumed',
  'clock.recounted',
  'resource.changed',
  'system.called',
];

/** Whether it is worth telling somebody who wants to know what happened. */
export function isTelling(type: string): boolean {
  return !quiet.includes(type);
}

/** The colour of its dot; the words say the same. */
export function colourOf(type: string): string {
  if (type === 'clock.breached' || type === 'fallout.opened' || type === 'problem.raised') return 'red';
  if (type === 'milestone.reached' || type === 'process.closed') return 'green';
  return type === 'clock.warned' || type.startsWith('hold.') ? 'orange' : 'blue';
}
