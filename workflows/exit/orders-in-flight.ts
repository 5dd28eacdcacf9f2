import { sleep, workflowInfo } from '@temporalio/workflow';
import type { ProcessInBrief } from '../../activities/process-activities';
import { isTerminal } from '../../domain/process/state';
import { enter, reach } from '../shared/case';
import { otherProcesses } from '../shared/other-processes';
import type { ExitCase } from './exit-case';

/**
 * Ends the orders in flight of who leaves, each through its own rules and compensation (O2A-8). One past its point of no return, or whose
 * cancellation is refused, is waited for: it becomes a service, which then leaves like the others.
 */
export async function endOrdersInFlight(it: ExitCase): Promise<void> {
  const { customerNo, mode, services } = it.start;
  const open = (await otherProcesses.openProcessesOf(customerNo, ['order'])).filter(
    ({ businessKey, state }) => !isTerminal(state) && (mode === 'whole' || services.includes(businessKey)),
  );
  if (open.length === 0) return;
  await enter(it, 'exit-orders');
  await Promise.all(open.map((order) => endOrder(it, order)));
  reach(it, 'orders-ended', null);
}

async function endOrder(it: ExitCase, { processId, businessKey }: ProcessInBrief): Promise<void> {
  const reason = `客户离网 / the customer leaves: ${it.start.businessKey}`;
  const key = `${workflowInfo().workflowId}:cancel:${businessKey}`;
  await otherProcesses.cancelOtherProcess(key, { processId, by: it.decidedBy, reason });
  await untilOver(processId);
}

const firstLookAfterMs = 1_000;
const lookAtLeastEveryMs = 15 * 60_000;

/** Waits until an order has come to its end; the call-back that may follow is not waited for. */
async function untilOver(processId: string): Promise<void> {
  for (let pause = firstLookAfterMs; ; pause = Math.min(pause * 2, lookAtLeastEveryMs)) {
    const found = await otherProcesses.lookAtProcess(processId);
    if (found === null || isTerminal(found.state)) return;
    await sleep(pause, { summary: '等待在途订单 waiting for an order in flight' });
  }
}
