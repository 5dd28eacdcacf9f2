import type { Store } from '../store';
import { type FigureViews, createFigureViews } from './figure-views';
import { type NotificationViews, createNotificationViews } from './notification-views';
import { type ProcessViews, createProcessViews } from './process-views';
import { type ReferenceViews, createReferenceViews } from './reference-views';
import { type TaskViews, createTaskViews } from './task-views';

/** Everything the API reads. */
export interface Views {
  readonly processes: ProcessViews;
  readonly tasks: TaskViews;
  readonly notifications: NotificationViews;
  readonly reference: ReferenceViews;
  readonly figures: FigureViews;
}

export function createViews(store: Store): Views {
  return {
    processes: createProcessViews(store),
    tasks: createTaskViews(store),
    notifications: createNotificationViews(store),
    reference: createReferenceViews(store),
    figures: createFigureViews(store),
  };
}
