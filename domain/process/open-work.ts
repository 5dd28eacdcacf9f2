import type { Instant } from '../calendar/working-calendar';
import { type Label, departmentLabels, localNetworkLabels, stationLabels } from '../people/department';
import type { StationRef } from '../people/groups';
import type { TaskView } from './human-task';

/** An open task, in words. */
export interface OpenWork {
  readonly taskId: string;
  readonly title: Label;
  readonly place: string | null;
  readonly by: Label;
  readonly person: string | null;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
}

/** An open task and who does it. */
export function openWorkOf(task: TaskView): OpenWork {
  const { taskId, title, place, group, assignee, dueAt, overdue } = task;
  const { station, localNetwork, department } = group;
  const by =
    station === null || localNetwork === null
      ? departmentLabels[department]
      : stationAt({ station, localNetwork });
  return { taskId, title, place, by, person: assignee, dueAt, overdue };
}

/** A station and its local network, in words. */
export function stationAt({ station, localNetwork }: StationRef): Label {
  const place = localNetworkLabels[localNetwork];
  const name = stationLabels[station];
  return { zh: `${place.zh}${name.zh}`, en: `${name.en}, ${place.en}` };
}
