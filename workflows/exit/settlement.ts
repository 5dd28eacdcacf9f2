import type { ExitAnswers } from '../../domain/exit/answers';
import { billingStaff, financeStaff } from '../../domain/people/groups';
import { enter, forGroup, learn, reach } from '../shared/case';
import { now } from '../shared/now';
import { call } from './call';
import { type ExitCase, ask, inPages } from './exit-case';

/** Services are billed no longer, from now on. */
export async function stopBilling(it: ExitCase, orders: readonly string[]): Promise<void> {
  const until = now();
  for (const page of inPages(orders)) {
    await call(it, 'billing', 'stop-all', (patience, key) =>
      it.systems.billing[patience].stopBillingOf(key, page, until),
    );
  }
  reach(it, 'exit-billing-stopped', { billedUntil: until });
}

const closings = { instalments: 'instalments', 'write-off': 'written-off' } as const;

/**
 * Draws the final account, once. Arrears are for finance to decide on (EXI-3): agreed in instalments or written off at once, or collected while
 * the exit goes on; the loop stays open until they are.
 */
export async function settle(it: ExitCase): Promise<void> {
  if (it.isSettled) return;
  it.isSettled = true;
  await enter(it, 'exit-settlement');
  const { businessKey: exitNo, customerNo, limits } = it.start;
  const orders = [...it.leaving];
  const drawn = await call(it, 'billing', 'settle', (patience, key) =>
    it.systems.billing[patience].settleExit(key, { exitNo, customerNo, orders }),
  );
  if (drawn === null || drawn.state === 'settled') {
    reach(it, 'exit-settled', null);
    return;
  }
  const { arrearsCny } = drawn;
  reach(it, 'exit-arrears', { arrears: { arrearsCny } });
  const { answer } = await ask(it, 'decide-arrears', {
    ...forGroup(it, financeStaff),
    limit: limits.own.decideArrears,
    since: now(),
    context: { arrearsCny },
  });
  const { decision, documentRef } = answer;
  learn(it, { arrears: { arrearsCny, ...answer } }, null);
  if (decision !== 'collect') await closeAccount(it, closings[decision], documentRef);
  else {
    it.collecting = collect(it, arrearsCny, answer);
    // Awaited at the end; nothing but its own error ends it before.
    it.collecting.catch(() => {});
  }
}

async function collect(
  it: ExitCase,
  arrearsCny: number,
  { reason }: ExitAnswers['decide-arrears'],
): Promise<void> {
  const { answer } = await ask(it, 'collect-arrears', {
    ...forGroup(it, billingStaff),
    limit: it.start.limits.own.collectArrears,
    since: now(),
    context: { arrearsCny, reason },
  });
  await closeAccount(it, 'paid', answer.documentRef);
}

async function closeAccount(
  it: ExitCase,
  how: 'paid' | 'instalments' | 'written-off',
  documentRef: string,
): Promise<void> {
  const { businessKey: exitNo } = it.start;
  await call(it, 'billing', 'close-settlement', (patience, key) =>
    it.systems.billing[patience].closeSettlement(key, exitNo, { how, documentRef }),
  );
  reach(it, 'exit-settled', null);
}
