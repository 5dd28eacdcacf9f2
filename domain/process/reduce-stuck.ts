import type { ProcessEvent } from './event';
import type { StuckCall } from './stuck-call';

/** The calls that did not go through, after one more event. */
export function reduceStuck(stuck: readonly StuckCall[], event: ProcessEvent): readonly StuckCall[] {
  switch (event.type) {
    case 'fallout.opened': {
      const { callId } = event.data;
      const standing = stuck.find((call) => call.callId === callId);
      const since = standing?.since ?? event.at;
      const opened = { ...event.data, since, taskId: standing?.taskId ?? null };
      return [...stuck.filter((call) => call !== standing), opened];
    }
    case 'fallout.acted': {
      const { callId, group } = event.data;
      return stuck.map((call) => (call.callId === callId ? { ...call, group } : call));
    }
    case 'fallout.closed':
      return stuck.filter(({ callId }) => callId !== event.data.callId);
    case 'task.offered': {
      const { taskId, spec } = event.data;
      if (spec.name !== 'repair-call') return stuck;
      return stuck.map((call) => (call.callId === spec.context['callId'] ? { ...call, taskId } : call));
    }
    case 'task.completed':
    case 'task.withdrawn':
      return stuck.map((call) => (call.taskId === event.data.taskId ? { ...call, taskId: null } : call));
    default:
      return stuck;
  }
}
