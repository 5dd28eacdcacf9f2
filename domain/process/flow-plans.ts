import type { ProcessKind } from './process-kind';
import type { ProcessView } from './process-view';

/** The kinds whose way is the same for every process of theirs; an order's stages are its product's. */
export type KindWithPlan = Exclude<ProcessKind, 'order'>;

/** A stage a kind of process has. `certain`: every process that goes its whole way passes it; the others depend on what is found. */
export interface StageInPlan {
  readonly stage: string;
  readonly certain: boolean;
}

const sure = (stage: string): StageInPlan => ({ stage, certain: true });
const perhaps = (stage: string): StageInPlan => ({ stage, certain: false });

/** The stages of the kinds whose way is the same for every process of theirs, in the order they are gone through; an order's are its product's. */
export const flowPlans: Readonly<Record<KindWithPlan, readonly StageInPlan[]>> = {
  batch: [sure('batch-running')],
  'manager-change': [sure('succession'), sure('moving'), sure('telling')],
  coverage: [
    sure('coverage-assignment'),
    sure('coverage-reply'),
    sure('coverage-survey'),
    sure('coverage-planning'),
    perhaps('coverage-building'),
    sure('coverage-work'),
    sure('coverage-confirmation'),
    perhaps('coverage-telling'),
  ],
  solution: [
    sure('solution-needs'),
    sure('solution-choice'),
    sure('solution-gate'),
    perhaps('solution-interface'),
    perhaps('solution-design'),
    sure('solution-presentation'),
    perhaps('solution-demonstration'),
    perhaps('solution-trial'),
    sure('solution-decision'),
    sure('solution-filing'),
    perhaps('solution-sale'),
  ],
  contract: [
    sure('sale-planning'),
    sure('agreement-draft'),
    sure('agreement-approval'),
    sure('contract-signing'),
    sure('order-entry'),
    sure('contract-filing'),
  ],
  'contract-watch': [sure('expiry-watch')],
  exit: [
    sure('exit-retention'),
    sure('exit-transfer'),
    perhaps('exit-orders'),
    perhaps('exit-settlement'),
    perhaps('exit-disconnection'),
    perhaps('exit-release'),
    sure('exit-closing'),
    perhaps('exit-proof'),
  ],
};

/** Of a customer's exit: services that only move are neither won back nor taken down, others do not move (EXI-2). */
const notWhenMoved: readonly string[] = [
  'exit-retention',
  'exit-orders',
  'exit-settlement',
  'exit-disconnection',
  'exit-release',
];

/** The stages of one process, as far as its own facts already tell which ways it will not go. */
export function planFor({
  kind,
  details,
}: Pick<ProcessView, 'details'> & { readonly kind: KindWithPlan }): readonly StageInPlan[] {
  const plan = flowPlans[kind];
  if (kind !== 'exit') return plan;
  const isMove = details['mode'] === 'transfer';
  return plan.filter(({ stage }) => (isMove ? !notWhenMoved.includes(stage) : stage !== 'exit-transfer'));
}
