import type { OrderAnswers, OrderTaskName } from '../../domain/order/answers';

type Answers = { readonly [T in OrderTaskName]: (now: string) => OrderAnswers[T] };

/** What everybody answers when all goes well. */
export const goodAnswers: Answers = {
  'answer-order': () => ({ decision: 'accept', note: null }),
  'check-resources': () => ({ result: 'available', note: null }),
  'plan-remedy': (now) => ({ measure: '新建一段光缆', expectedAt: new Date(Date.parse(now) + 5 * 86_400_000).toISOString() }),
  'agree-new-promise': (now) => ({
    decision: 'agree',
    dueAt: new Date(Date.parse(now) + 10 * 86_400_000).toISOString(),
    agreedWith: '客户信息科',
  }),
  'carry-out-remedy': () => ({ workDone: '光缆已通' }),
  'confirm-promise': () => ({ decision: 'confirm' }),
  'set-up-transmission': () => ({ workDone: '时隙已配置', reference: null }),
  'configure-data': () => ({ workDone: '节点机已配置', reference: null }),
  'install-field': () => ({ workDone: '已上门装机', reference: null }),
  'test-end-to-end': () => ({ measured: { lossPercent: 0.01, delayMs: 8, bandwidthKbps: 2048 }, faultAt: null, note: null }),
  rework: () => ({ cause: '接头松动', workDone: '已重做' }),
  'record-acceptance': (now) => ({ decision: 'accepted', signedBy: '客户代表', signedAt: now, documentRef: 'YS-0001' }),
  'call-back': () => ({ outcome: 'answered', satisfaction: 5, comment: null }),
  'repair-call': () => ({ action: 'retry', note: null }),
};
