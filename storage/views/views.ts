import type { Store } from '../store';
import { type AbsenceViews, createAbsenceViews } from './absence-views';
import { type FlowDeskViews, createFlowDeskViews } from './flow-desk-views';
import { type FigureViews, createFigureViews } from './figure-views';
import { type NotificationViews, createNotificationViews } from './notification-views';
import { type PeopleViews, createPeopleViews } from './people-views';
import { type ProblemViews, createProblemViews } from './problem-views';
import { type ProcessViews, createProcessViews } from './process-views';
import { type ReferenceViews, createReferenceViews } from './reference-views';
import { type TaskViews, createTaskViews } from './task-views';

/** Everything the API reads. */
export interface Views {
  readonly processes: ProcessViews;
  readonly problems: ProblemViews;
  readonly tasks: TaskViews;
  readonly notifications: NotificationViews;
  readonly reference: ReferenceViews;
  readonly figures: FigureViews;
  readonly flowDesk: FlowDeskViews;
  readonly people: PeopleViews;
  readonly absences: AbsenceViews;
}

export function createViews(store: Store): Views {
  const flowDesk = createFlowDeskViews(store);
  return {
    processes: createProcessViews(store),
    problems: createProblemViews(store),
    tasks: createTaskViews(store),
    notifications: createNotificationViews(store),
    reference: createReferenceViews(store),
    figures: createFigureViews(store, flowDesk),
    flowDesk,
    people: createPeopleViews(store),
    absences: createAbsenceViews(store),
  };
}
