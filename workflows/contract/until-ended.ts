import { sleep } from '@temporalio/workflow';
import type { ContractOrder } from '../../domain/contract/agreement';
import { processIdOf } from '../../domain/process/process-kind';
import { everyOpenProcess, otherProcesses } from '../shared/other-processes';
import type { Sale } from './sale';

const firstLookAfterMs = 5_000;

/** Orders take weeks: looking rarely keeps the history short; the end of a short one is still seen soon. */
const lookAtLeastEveryMs = 4 * 60 * 60_000;

/** Waits until every order has ended, looking less and less often, and notes how each did. One look is a few calls, however many there are. */
export async function untilEnded(
  { it }: Sale,
  orders: () => readonly ContractOrder[],
  note: (order: ContractOrder) => void,
): Promise<void> {
  const { customerNo } = it.start;
  const seen = new Set<string>();
  const waiting = (): readonly ContractOrder[] =>
    orders().filter(({ orderNo }) => orderNo !== null && !seen.has(orderNo));
  for (let pause = firstLookAfterMs; ; pause = Math.min(pause * 2, lookAtLeastEveryMs)) {
    const open = waiting().length === 0 ? [] : await everyOpenProcess(customerNo, ['order']);
    for (const order of waiting()) {
      if (order.orderNo === null || open.some(({ businessKey }) => businessKey === order.orderNo)) continue;
      const ended = await otherProcesses.lookAtProcess(processIdOf('order', order.orderNo));
      // Only what the records have closed has ended.
      if (ended !== null && ended.closedAt === null) continue;
      seen.add(order.orderNo);
      note({ ...order, state: ended?.state ?? order.state });
    }
    if (waiting().length === 0) return;
    await sleep(pause, { summary: '等待订单结束 waiting for the orders' });
  }
}
