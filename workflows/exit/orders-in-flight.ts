import { sleep, workflowInfo } from '@temporalio/workflow';
import type { ProcessInBrief } from '../../activities/process-activities';
import { isTerminal } from '../../domain/process/state';
import { enter, reach } from '../shared/case';
import { everyOpenProcess, otherProcesses } from '../shared/other-processes';
import { type ExitCase, inPages } from './exit-case';

/**
 * Ends the orders in flight of who leaves, each through its own rules and compensation (O2A-8). One past its point of no return, or whose
 * cancellation is refused, is waited for: it becomes a service, which then leaves like the others.
 */
export async function endOrdersInFlight(it: ExitCase): Promise<void> {
  const orders = await inFlight(it);
  if (orders.length === 0) return;
  await enter(it, 'exit-orders');
  const reason = `客户离网 / the customer leaves: ${it.start.businessKey}`;
  for (const page of inPages(orders)) {
    await Promise.all(
      page.map(async ({ processId, businessKey }) => {
        const key = `${workflowInfo().workflowId}:cancel:${businessKey}`;
        await otherProcesses.cancelOtherProcess(key, { processId, by: it.decidedBy, reason });
      }),
    );
  }
  await untilOver(it, orders);
  reach(it, 'orders-ended', null);
}

/** The orders of who leaves that have not come to their end; a call-back may follow it. */
async function inFlight({ start }: ExitCase): Promise<readonly ProcessInBrief[]> {
  const { customerNo, mode, services } = start;
  return (await everyOpenProcess(customerNo, ['order'])).filter(
    ({ businessKey, state }) => !isTerminal(state) && (mode === 'whole' || services.includes(businessKey)),
  );
}

const firstLookAfterMs = 1_000;
const lookAtLeastEveryMs = 15 * 60_000;

/** Waits until every one of these orders has come to its end. One look is for all of them: there may be thousands. */
async function untilOver(it: ExitCase, orders: readonly ProcessInBrief[]): Promise<void> {
  const waitedFor = new Set(orders.map(({ processId }) => processId));
  for (let pause = firstLookAfterMs; ; pause = Math.min(pause * 2, lookAtLeastEveryMs)) {
    const open = await inFlight(it);
    if (!open.some(({ processId }) => waitedFor.has(processId))) return;
    await sleep(pause, { summary: '等待在途订单 waiting for orders in flight' });
  }
}
