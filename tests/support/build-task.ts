import type { TaskView } from '../../domain/process/human-task';
import { project } from '../../domain/process/projection';
import { event, orderStarted, someOffer } from './build-events';

/** An open task nobody has accepted yet, as offered by `someOffer`; say what is different. */
export function buildTask(different: Partial<TaskView>): TaskView {
  const started = project(null, event(1, 'process.started', orderStarted, 'desk-01'));
  const { tasks } = project(started, event(2, 'task.offered', someOffer, null));
  const task = tasks.get(someOffer.taskId);
  if (task === undefined) throw new RangeError('The offer made no task');
  return { ...task, ...different };
}
