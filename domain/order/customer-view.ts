import type { Instant } from '../calendar/working-calendar';
import type { Label } from '../people/department';
import type { TaskView } from '../process/human-task';
import { labelOf } from '../process/labels';
import { promiseOf } from '../process/promise-of';
import type { ProcessView } from '../process/process-view';

/** The states of an order a customer is told. */
export const customerStates = [
  'received',
  'in-progress',
  'waiting-for-you',
  'ready-for-acceptance',
  'completed',
  'rejected',
  'cancelled',
] as const;

export type CustomerState = (typeof customerStates)[number];

export const customerStateLabels: Record<CustomerState, Label> = {
  received: { zh: '已受理', en: 'Received' },
  'in-progress': { zh: '办理中', en: 'In progress' },
  'waiting-for-you': { zh: '等待贵方', en: 'Waiting for you' },
  'ready-for-acceptance': { zh: '请予验收', en: 'Ready for your acceptance' },
  completed: { zh: '已竣工', en: 'Completed' },
  rejected: { zh: '未予受理', en: 'Not accepted' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
};

/** What a customer may know of an order: nothing of stations, people or what goes wrong inside. */
export interface CustomerView {
  readonly state: CustomerState;
  readonly promise: {
    /** Null while it waits for the customer. */
    readonly dueAt: Instant | null;
    readonly acceptedAt: Instant | null;
  } | null;
  readonly milestones: readonly { readonly name: string; readonly label: Label; readonly at: Instant }[];
  /** The next time we need the customer, and by when; null when there is none. */
  readonly nextAppointment: { readonly what: Label; readonly until: Instant | null } | null;
}

/** The milestones told to customers; others are ours. */
const told: readonly string[] = [
  'order-received',
  'order-accepted',
  'promise-confirmed',
  'promise-renewed',
  'amended',
  'activated',
  'accepted',
  'completed',
  'rejected',
  'cancelled',
];

/** What is done together with the customer, in the customer's words. */
const appointments: Readonly<Record<string, Label>> = {
  'agree-new-promise': { zh: '与您商定新的完成时间', en: 'We agree a new date with you' },
  'install-field': { zh: '上门装机', en: 'A technician comes to install' },
  'record-acceptance': { zh: '您验收签字', en: 'You sign the acceptance' },
  'call-back': { zh: '我们回访', en: 'We call you back' },
};

/** What the customer may be told (O2A-4): one state, one promise, what was reached, and when we need them next. */
export function customerView(
  view: Pick<ProcessView, 'state' | 'hold' | 'clocks' | 'milestones'>,
  openTasks: readonly TaskView[],
): CustomerView {
  const promise = promiseOf(view);
  const acceptedAt = view.milestones.findLast(({ name }) => name === 'accepted')?.at ?? null;
  const [next] = openTasks
    .filter(({ name }) => Object.hasOwn(appointments, name))
    .toSorted((a, b) => ((a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1));
  const what = next === undefined ? undefined : appointments[next.name];
  return {
    state: stateOf(view, openTasks),
    promise: promise === null ? null : { dueAt: promise.dueAt, acceptedAt },
    milestones: view.milestones
      .filter(({ name }) => told.includes(name))
      .map(({ name, at }) => ({ name, label: labelOf('milestone', name), at })),
    nextAppointment: what === undefined ? null : { what, until: next?.dueAt ?? null },
  };
}

function stateOf(
  { state, hold }: Pick<ProcessView, 'state' | 'hold'>,
  openTasks: readonly TaskView[],
): CustomerState {
  if (state === 'completed' || state === 'rejected' || state === 'cancelled') return state;
  if (hold?.cause === 'customer') return 'waiting-for-you';
  if (openTasks.some(({ name }) => name === 'record-acceptance')) return 'ready-for-acceptance';
  return state === 'acknowledged' ? 'received' : 'in-progress';
}
