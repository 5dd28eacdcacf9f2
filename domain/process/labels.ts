import type { Label } from '../people/department';
import { wordsOfKinds } from '../words';
import type { ProcessKind } from './process-kind';
import type { ProcessState } from './state';
import type { OutsideSystem } from './outside-system';
import type { Words } from './words';

/** Names that every kind of process shares. */
const shared: Words = {
  stage: {},
  milestone: { 'cancellation-refused': { zh: '撤销未获同意', en: 'Cancellation refused' } },
  clock: {
    promise: { zh: '客户承诺', en: 'Promise to the customer' },
    problem: { zh: '问题处理', en: 'Problem' },
    call: { zh: '系统调用', en: 'System call' },
  },
  call: {},
};

const states: Readonly<Record<ProcessState, Label>> = {
  acknowledged: { zh: '已登记', en: 'acknowledged' },
  rejected: { zh: '未予受理', en: 'rejected' },
  pending: { zh: '等待中', en: 'pending' },
  held: { zh: '已挂起', en: 'held' },
  inProgress: { zh: '进行中', en: 'in progress' },
  assessingCancellation: { zh: '撤销评估中', en: 'assessing cancellation' },
  pendingCancellation: { zh: '撤销处理中', en: 'being cancelled' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
  completed: { zh: '已竣工', en: 'completed' },
  failed: { zh: '失败', en: 'failed' },
  partial: { zh: '部分完成', en: 'partial' },
};

const kinds: Readonly<Record<ProcessKind, Label>> = {
  order: { zh: '订单', en: 'Order' },
  batch: { zh: '批量业务', en: 'Batch' },
  'manager-change': { zh: '客户经理变更', en: 'Change of account manager' },
  coverage: { zh: '覆盖需求', en: 'Coverage request' },
  solution: { zh: '解决方案', en: 'Solution' },
  contract: { zh: '销售与合同', en: 'Sale and contract' },
  'contract-watch': { zh: '合同到期跟踪', en: 'Contract watch' },
  exit: { zh: '客户退网', en: 'Exit' },
};

const systems: Readonly<Record<OutsideSystem, Label>> = {
  network: { zh: '网络系统', en: 'Network' },
  billing: { zh: '计费系统', en: 'Billing' },
  crm: { zh: 'CRM', en: 'CRM' },
};

const all = [shared, ...Object.values(wordsOfKinds)];

function together(what: keyof Words): Readonly<Record<string, Label>> {
  return Object.assign({}, ...all.map((words) => words[what])) as Record<string, Label>;
}

const labels: Readonly<Record<keyof Words | 'state' | 'system' | 'kind', Readonly<Record<string, Label>>>> = {
  stage: together('stage'),
  milestone: together('milestone'),
  clock: together('clock'),
  call: together('call'),
  state: states,
  system: systems,
  kind: kinds,
};

/** The words for a name; the name itself when it has none, so that nothing is ever shown empty. */
export function labelOf(what: keyof typeof labels, name: string): Label {
  return labels[what][name] ?? { zh: name, en: name };
}
