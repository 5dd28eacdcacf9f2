import type { EventType, ProcessEvent } from '../process/event';
import { type Onlooker, hidden } from './onlooker';

/** What happened, in labels alone; `null`: as it is, otherwise the field that holds somebody's words. Anything else an onlooker is not told. */
const told: Readonly<Partial<Record<EventType, string | null>>> = {
  'process.started': null,
  'process.closed': null,
  'state.changed': null,
  'stage.entered': null,
  'milestone.reached': null,
  'details.changed': null,
  'task.offered': null,
  'task.claimed': null,
  'task.released': null,
  'task.delegated': null,
  'task.reassigned': null,
  'task.handed-back': 'reason',
  'task.returned': 'reason',
  'task.completed': null,
  'task.withdrawn': null,
  'clock.started': null,
  'clock.warned': null,
  'clock.breached': null,
  'clock.paused': 'cause',
  'clock.resumed': null,
  'clock.rebased': 'reason',
  'clock.recounted': null,
  'clock.stopped': null,
  'calendar.warned': null,
  'calendar.applied': null,
  'hold.placed': 'reason',
  'hold.lifted': null,
  'cancellation.requested': 'reason',
  'cancellation.refused': 'reason',
  'manager.changed': 'reason',
  'system.called': null,
};

/** Whether onlookers are told of what happens by events of this type. */
export function isToldToOnlookers(type: EventType): boolean {
  return told[type] !== undefined;
}

/** An event with nobody's words in it; who may not be told of it at all gets null. */
function withoutWords(event: ProcessEvent): ProcessEvent | null {
  const field = told[event.type];
  if (field === undefined) return null;
  if (field === null) return event;
  return { ...event, data: { ...event.data, [field]: hidden } } as ProcessEvent;
}

/** Whether an event is a contact with a customer of the onlooker's; one that names no customer is with the case's own. */
export function isOwnContact(
  { customerNos }: Onlooker,
  event: ProcessEvent,
  customerNo: string,
): event is Extract<ProcessEvent, { type: 'customer.contacted' }> {
  return event.type === 'customer.contacted' && customerNos.has(event.data.customerNo ?? customerNo);
}

/** What an onlooker is told of what happened: contacts with their own customers wholly, the rest without anybody's words. */
export function eventsSeenBy<E extends ProcessEvent>(
  onlooker: Onlooker | null,
  events: readonly E[],
  customerNo: string,
): readonly E[] {
  if (onlooker === null) return events;
  return events.flatMap((event) => {
    const seen = isOwnContact(onlooker, event, customerNo) ? event : withoutWords(event);
    return seen === null ? [] : [seen as E];
  });
}
