import type { Measure, Measurements } from '../../domain/catalogue/measure';
import type { OrderAnswers } from '../../domain/order/answers';
import type { SharedAnswers } from '../../domain/process/shared-answers';
import type { TaskView } from '../../domain/process/human-task';

type Context = Pick<TaskView, 'context'>;
type AllAnswers = OrderAnswers & SharedAnswers;
export type AnyTaskName = keyof AllAnswers;
export type AnyAnswers = AllAnswers;
type Answers = { readonly [T in AnyTaskName]: (now: string, task: Context) => AllAnswers[T] };

const dayMs = 86_400_000;

function daysAfter(now: string, days: number): string {
  return new Date(Date.parse(now) + days * dayMs).toISOString();
}

/** Values that just keep every limit of the product. */
export function withinLimits(measures: readonly Measure[], bandwidthKbps: number | null): Measurements {
  return Object.fromEntries(
    measures.map(({ name, min, max }) => [name, (min === 'ordered' ? bandwidthKbps : min) ?? max ?? 0]),
  );
}

/** Values that miss every limit of the product. */
export function beyondLimits(measures: readonly Measure[]): Measurements {
  return Object.fromEntries(measures.map(({ name, max }) => [name, max === null ? 1 : max + 1]));
}

/** The measures a test task asks for. */
export function measuresOf({ context }: Context): readonly Measure[] {
  return (context['measures'] ?? []) as unknown as readonly Measure[];
}

/** What everybody answers when all goes well. */
export const goodAnswers: Answers = {
  'answer-order': () => ({ decision: 'accept', note: null }),
  'check-resources': () => ({ result: 'available', note: null }),
  'plan-remedy': (now) => ({ measure: '新建一段光缆', expectedAt: daysAfter(now, 5) }),
  'agree-new-promise': (now) => ({ decision: 'agree', dueAt: daysAfter(now, 10), agreedWith: '客户信息科' }),
  'carry-out-remedy': () => ({ workDone: '光缆已通' }),
  'confirm-promise': () => ({ decision: 'confirm' }),
  'set-up-transmission': () => ({ workDone: '时隙已配置', reference: null }),
  'configure-data': () => ({ workDone: '节点机已配置', reference: null }),
  'install-field': () => ({ workDone: '已上门装机', reference: null }),
  'test-end-to-end': (_now, task) => ({
    measured: withinLimits(measuresOf(task), task.context['bandwidthKbps'] as number | null),
    faultAt: null,
    note: null,
  }),
  rework: () => ({ cause: '接头松动', workDone: '已重做' }),
  'record-acceptance': (now) => ({
    decision: 'accepted',
    signedBy: '客户代表',
    signedAt: now,
    documentRef: 'YS-0001',
  }),
  'call-back': () => ({ outcome: 'answered', satisfaction: 5, comment: null }),
  'undo-work': () => ({ workDone: '已拆除', reference: null }),
  'handle-return': () => ({ corrected: '资源数据已更正' }),
  'decide-return': () => ({ decision: 'receiver-does-it', reason: '数据无误，由接单工位处理' }),
  'solve-problem': () => ({
    decision: 'solved',
    cause: 'configuration-wrong',
    causedBy: null,
    solution: '已重新配置',
  }),
  'arbitrate-problem': () => ({
    responsible: { kind: 'department', department: 'network-maintenance' },
    reason: '属传输网故障',
  }),
  'verify-solution': () => ({ result: 'verified', note: null }),
  'repair-call': () => ({ action: 'retry', note: null }),
  'assess-cancellation': () => ({ decision: 'accept', note: null }),
};
