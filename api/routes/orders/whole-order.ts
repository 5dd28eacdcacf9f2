import type { Instant, WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { BusinessError } from '../../../domain/errors';
import type { OrderedService } from '../../../domain/order/planned-steps';
import { promiseOf } from '../../../domain/process/promise-of';
import type { TaskView } from '../../../domain/process/human-task';
import type { ProcessView } from '../../../domain/process/process-view';
import type { ScopeFilter } from '../../route';
import { productAsOrdered } from '../../frozen-limits';
import type { Services } from '../../services';
import { visibleOrder } from './read-orders';

/** Far more than an order ever has. */
const mostTasks = 1_000;

/** An order with everything its whole truth follows from. */
export interface WholeOrder {
  readonly view: ProcessView;
  /** What was ordered, as last amended. */
  readonly ordered: OrderedService;
  /** All its tasks, in the order they were offered. */
  readonly tasks: readonly TaskView[];
  readonly openTasks: readonly TaskView[];
  /** The version its clocks run by. */
  readonly calendar: WorkingCalendar;
  /** Not before anything of the record: the workers' clocks may run a little ahead of ours. */
  readonly now: Instant;
}

/**
 * Everything about an order this person may see.
 * @throws BusinessError `not-found`; OutOfScope; `unavailable` when reference data is missing
 */
export async function wholeOrder(
  services: Services,
  orderNo: string,
  scope: ScopeFilter,
): Promise<WholeOrder> {
  const view = await visibleOrder(services, orderNo, scope);
  const asInCatalogue = orderedOf(services, view);
  const product = await productAsOrdered(services, view, asInCatalogue.product);
  const [tasks, calendar] = await Promise.all([tasksOf(services, view), calendarOf(services, view)]);
  const now = [services.now(), ...momentsOf(view)].reduce((latest, at) => (at > latest ? at : latest));
  return {
    view,
    ordered: { ...asInCatalogue, product },
    tasks,
    openTasks: tasks.filter(({ closedAt }) => closedAt === null),
    calendar,
    now,
  };
}

/**
 * All tasks of a process, in the order they were offered.
 */
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

/**
 * What was ordered, as last amended.
 * @throws BusinessError `unavailable` when its product is not in the catalogue any more
 */
export function orderedOf({ catalogue }: Services, view: ProcessView): OrderedService {
  const details = view.details as unknown as {
    readonly productCode: string;
    readonly bandwidthKbps: number | null;
    readonly ends: OrderedService['ends'];
    readonly homeNetwork: OrderedService['homeNetwork'];
    readonly requestedDate: string | null;
  };
  const { productCode, bandwidthKbps, ends, homeNetwork, requestedDate } = details;
  const product = Object.hasOwn(catalogue, productCode) ? catalogue[productCode] : undefined;
  if (product === undefined)
    throw new BusinessError('unavailable', `The product of ${view.businessKey} is missing.`);
  return { product, bandwidthKbps, ends, requestedDate, homeNetwork };
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
