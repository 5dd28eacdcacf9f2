import type { Instant, WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { BusinessError } from '../../../domain/errors';
import type { TaskView } from '../../../domain/process/human-task';
import type { ProcessView } from '../../../domain/process/process-view';
import { promiseOf } from '../../../domain/process/promise-of';
import type { ScopeFilter } from '../../route';
import type { Services } from '../../services';
import type { Subject } from './subject';
import { visibleProcess } from './visible-process';

/** Far more than a process ever has. */
const mostTasks = 1_000;

/** A process with everything its whole truth follows from. */
export interface WholeProcess {
  readonly view: ProcessView;
  /** All its tasks, in the order they were offered. */
  readonly tasks: readonly TaskView[];
  readonly openTasks: readonly TaskView[];
  /** The version its clocks run by. */
  readonly calendar: WorkingCalendar;
  /** Not before anything of the record: the workers' clocks may run a little ahead of ours. */
  readonly now: Instant;
}

/**
 * Everything about a process this person may see.
 * @throws BusinessError `not-found`; OutOfScope; `unavailable` when reference data is missing
 */
export async function wholeProcess(
  services: Services,
  subject: Subject,
  businessKey: string,
  scope: ScopeFilter,
): Promise<WholeProcess> {
  const view = await visibleProcess(services, subject, businessKey, scope);
  const [tasks, calendar] = await Promise.all([tasksOf(services, view), calendarOf(services, view)]);
  const openTasks = tasks.filter(({ closedAt }) => closedAt === null);
  const now = [services.now(), ...momentsOf(view)].reduce((latest, at) => (at > latest ? at : latest));
  return { view, tasks, openTasks, calendar, now };
}

/** All tasks of a process, in the order they were offered. */
export async function tasksOf({ views }: Services, { processId }: ProcessView): Promise<readonly TaskView[]> {
  const page = { page: 1, pageSize: mostTasks, sort: 'offeredAt', descending: false } as const;
  return (await views.tasks.list([{ processId }], page)).items;
}

/**
 * The calendar version a process reckons with (CAL-2).
 * @throws BusinessError `unavailable` when it is missing
 */
export async function calendarOf(
  { views }: Services,
  { calendar: { id, version } }: ProcessView,
): Promise<WorkingCalendar> {
  const calendar = await views.reference.calendarVersion(id, version);
  if (calendar === null)
    throw new BusinessError('unavailable', `Version ${version} of calendar ${id} is missing.`);
  return calendar;
}

function momentsOf({ stages, responsible, ...view }: ProcessView): readonly Instant[] {
  const promise = promiseOf(view);
  return [
    view.startedAt,
    ...stages.slice(-1).map(({ at }) => at),
    ...(responsible === null ? [] : [responsible.since]),
    ...(promise === null ? [] : promise.pauses.slice(-1).map(({ from }) => from)),
  ];
}
