import type { ProcessEvent } from '../../domain/process/event';
import type { Recipient } from '../../domain/process/notification';

/** A recipient in a few words: a person's id, or `department/role/station/network`. */
export function who(recipient: Recipient): string {
  if (recipient.kind === 'person') return recipient.id;
  const { department, role, station, localNetwork } = recipient.group;
  return [department, role, station, localNetwork].filter((part) => part !== null).join('/');
}

/** What a clock gave cause to tell (percent of its time), and to whom, in order. */
export function alarms(
  events: readonly ProcessEvent[],
  clockName: string,
): (readonly [number, readonly string[]])[] {
  return events.flatMap((event) => {
    if (event.type !== 'clock.warned' && event.type !== 'clock.breached') return [];
    if (event.data.clock.name !== clockName) return [];
    const percent = event.type === 'clock.warned' ? event.data.percent : 100;
    return [[percent, event.data.recipients.map(who)] as const];
  });
}
