import { leasedLine } from '../../domain/catalogue/products/leased-line';
import type { OrderAnswers, OrderTaskName } from '../../domain/order/answers';

export const orderedKbps = 2048;

const measured = Object.fromEntries(
  leasedLine.measures.map(({ name, min, max }) => [
    name,
    (min === 'ordered' ? orderedKbps : min) ?? max ?? 0,
  ]),
);

type Answers = { readonly [T in OrderTaskName]?: () => OrderAnswers[T] };

/** What everybody answers while all goes well; other tasks do not come up then. */
const answers: Answers = {
  'answer-order': () => ({ decision: 'accept', note: null }),
  'check-resources': () => ({ result: 'available', note: null }),
  'confirm-promise': () => ({ decision: 'confirm' }),
  'set-up-transmission': () => ({ workDone: '时隙已配置', reference: null }),
  'configure-data': () => ({ workDone: '节点机已配置', reference: null }),
  'install-field': () => ({ workDone: '已上门装机', reference: null }),
  'test-end-to-end': () => ({ measured, faultAt: null, note: null }),
  'record-acceptance': () => ({
    decision: 'accepted',
    signedBy: '客户代表',
    signedAt: new Date().toISOString(),
    documentRef: 'YS-0001',
  }),
  'call-back': () => ({ outcome: 'answered', satisfaction: 5, comment: null }),
};

/** @throws Error for a task that does not come up while all goes well */
export function answerFor(task: string): object {
  const answer = answers[task as OrderTaskName];
  if (answer === undefined) throw new Error(`The bench has no answer for ${task}`);
  return answer();
}
