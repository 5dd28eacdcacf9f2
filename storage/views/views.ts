import { type AssessmentViews, createAssessmentViews } from '../assessment/assessment-views';
import { type BatchViews, createBatchViews } from '../batch/batch-views';
import type { Store } from '../store';
import { type AccountViews, createAccountViews } from '../customers/account-views';
import { type ServiceViews, createServiceViews } from '../exits/service-views';
import { type AbsenceViews, createAbsenceViews } from './absence-views';
import { type BoardViews, createBoardViews } from './board-views';
import { type CalendarViews, createCalendarViews } from './calendar-views';
import { type FeedViews, createFeedViews } from '../feed/feed-views';
import { type FlowDeskViews, createFlowDeskViews } from './flow-desk-views';
import { type FigureViews, createFigureViews } from './figure-views';
import { type NotificationViews, createNotificationViews } from './notification-views';
import { type PeopleViews, createPeopleViews } from './people-views';
import { type ProblemViews, createProblemViews } from './problem-views';
import { type ProcessViews, createProcessViews } from './process-views';
import { type ReferenceViews, createReferenceViews } from './reference-views';
import { type WebhookViews, createWebhookViews } from './webhook-views';
import { type ForecastViews, createForecastViews } from '../solutions/forecast-views';
import { type SolutionViews, createSolutionViews } from '../solutions/solution-views';
import { type TaskViews, createTaskViews } from './task-views';

/** Everything the API reads. */
export interface Views {
  readonly processes: ProcessViews;
  readonly problems: ProblemViews;
  readonly tasks: TaskViews;
  readonly board: BoardViews;
  readonly batches: BatchViews;
  readonly notifications: NotificationViews;
  readonly reference: ReferenceViews;
  readonly services: ServiceViews;
  readonly calendars: CalendarViews;
  readonly figures: FigureViews;
  readonly flowDesk: FlowDeskViews;
  readonly people: PeopleViews;
  readonly absences: AbsenceViews;
  readonly feed: FeedViews;
  readonly webhooks: WebhookViews;
  readonly accounts: AccountViews;
  readonly assessment: AssessmentViews;
  readonly solutions: SolutionViews;
  readonly forecast: ForecastViews;
}

export function createViews(store: Store): Views {
  const flowDesk = createFlowDeskViews(store);
  return {
    processes: createProcessViews(store),
    problems: createProblemViews(store),
    tasks: createTaskViews(store),
    board: createBoardViews(store),
    batches: createBatchViews(store),
    notifications: createNotificationViews(store),
    reference: createReferenceViews(store),
    services: createServiceViews(store),
    calendars: createCalendarViews(store),
    figures: createFigureViews(store, flowDesk),
    flowDesk,
    people: createPeopleViews(store),
    absences: createAbsenceViews(store),
    feed: createFeedViews(store),
    webhooks: createWebhookViews(store),
    accounts: createAccountViews(store),
    assessment: createAssessmentViews(store),
    solutions: createSolutionViews(store),
    forecast: createForecastViews(store),
  };
}
