import type { Measure } from '../../domain/catalogue/measure';
import type { OrderAnswers } from '../../domain/order/answers';
import type { SharedAnswers } from '../../domain/process/shared-answers';

/** What a person sees of a task when they fill in its form. */
export interface TaskAtHand {
  readonly name: string;
  readonly context: Readonly<Record<string, unknown>>;
}

type AllAnswers = OrderAnswers & SharedAnswers;
type Answers = { readonly [T in keyof AllAnswers]: (task: TaskAtHand, now: Date) => AllAnswers[T] };

const dayMs = 86_400_000;

function daysAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * dayMs).toISOString();
}

/** A good line's value: well inside the limits, and just the bandwidth that was ordered. */
function measured({ context }: TaskAtHand): OrderAnswers['test-end-to-end']['measured'] {
  const measures = (context['measures'] ?? []) as readonly Measure[];
  return Object.fromEntries(
    measures.map(({ name, min, max }) => {
      if (min === 'ordered') return [name, Number(context['bandwidthKbps'])];
      if (name === 'deliveredPercent') return [name, 99.8];
      return [name, max === null ? (min ?? 0) : max / 4];
    }),
  );
}

const answers: Answers = {
  'answer-order': () => ({ decision: 'accept', note: '已与客户核对需求' }),
  'check-resources': () => ({ result: 'available', note: '空闲线对与端口充足' }),
  'plan-remedy': (_task, now) => ({ measure: '新放 24 芯光缆并扩容分线盒', expectedAt: daysAfter(now, 3) }),
  'agree-new-promise': (_task, now) => ({
    decision: 'agree',
    dueAt: daysAfter(now, 9),
    agreedWith: '信息中心 王主任',
  }),
  'carry-out-remedy': () => ({ workDone: '光缆已放通，线对已入库' }),
  'confirm-promise': () => ({ decision: 'confirm' }),
  'set-up-transmission': () => ({ workDone: '时隙已配置，环回正常', reference: 'CS-2041' }),
  'configure-data': () => ({ workDone: '节点机端口与速率已配置', reference: 'SJ-0873' }),
  'install-field': () => ({ workDone: '已上门布线、装机并贴标签', reference: 'WX-1566' }),
  'test-end-to-end': (task) => ({
    measured: measured(task),
    faultAt: null,
    note: '双向环回 24 小时误码合格',
  }),
  rework: () => ({ cause: '配线架接头松动', workDone: '已重做接头并复测' }),
  'record-acceptance': (_task, now) => ({
    decision: 'accepted',
    signedBy: '信息中心 王主任',
    signedAt: now.toISOString(),
    documentRef: `YS-${now.toISOString().slice(0, 10).replaceAll('-', '')}-01`,
  }),
  'call-back': () => ({ outcome: 'answered', satisfaction: 5, comment: '开通及时，工程师专业' }),
  'undo-work': () => ({ workDone: '线路已拆除，资源标签已收回', reference: 'CX-0031' }),
  'handle-return': () => ({ corrected: '已核对并更正资源数据，重新派单' }),
  'decide-return': () => ({ decision: 'receiver-does-it', reason: '资料齐全，由接单工位完成' }),
  'solve-problem': () => ({
    decision: 'solved',
    cause: 'equipment-faulty',
    causedBy: null,
    solution: '更换故障单板，业务恢复正常',
  }),
  'arbitrate-problem': () => ({
    responsible: { kind: 'department', department: 'network-maintenance' },
    reason: '故障点在局间中继，由网维处理',
  }),
  'verify-solution': () => ({ result: 'verified', note: '现场复测正常' }),
  'assess-cancellation': () => ({ decision: 'accept', note: '损失费用由客户承担' }),
  'repair-call': () => ({ action: 'retry', note: '对端系统已恢复' }),
};

/** What somebody who does their work well answers. */
export function answerTo(task: TaskAtHand, now: Date): object {
  return answers[task.name as keyof AllAnswers](task, now);
}
