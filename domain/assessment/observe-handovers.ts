import { acceptanceClockName } from '../process/reduce-task';
import type { Observe } from './observation';
import { doerOf, observed, taskAfter } from './observation';

/**
 * Hand-overs accepted in time (O2A-5). One not accepted in its time counts against the receiving station or manager in the moment it is
 * late, accepted or not; against an executor when they accept it late. A return accepts that the sender has it back, so it ends a hand-over too.
 */
export const observeHandovers: Observe = (moment) => {
  const { event, before } = moment;
  switch (event.type) {
    case 'clock.breached': {
      const { taskId, clock } = event.data;
      const task = taskAfter(moment, taskId);
      if (task === null || clock.name !== acceptanceClockName(task.taskId)) return [];
      const at = ['account-managers', 'station-managers', 'it-support'] as const;
      return [observed('accepted-in-time', { group: task.group, person: null }, task, { hit: false, at })];
    }
    case 'task.claimed':
    case 'task.returned': {
      const { taskId, acceptance } = event.data;
      const task = before.tasks.get(taskId);
      if (task === undefined || task.handover === null || acceptance === null) return [];
      const who = { group: task.group, person: doerOf(event) };
      const isCounted = task.acceptance !== null && task.acceptance.breachedAt !== null;
      if (isCounted)
        return [observed('accepted-in-time', who, task, { hit: false, at: ['station-executors'] })];
      return [observed('accepted-in-time', who, task, { hit: acceptance.breachedAt === null })];
    }
    default:
      return [];
  }
};
