import type { ProcessEvent } from './event';

/** The ids of the people an event's line of the timeline speaks of, besides who did it. */
export function personsIn(event: ProcessEvent): readonly string[] {
  switch (event.type) {
    case 'task.delegated':
    case 'task.reassigned':
      return [event.data.to.id];
    case 'task.excluded':
      return event.data.persons;
    case 'manager.changed':
      return [event.data.from, event.data.to];
    default:
      return [];
  }
}
