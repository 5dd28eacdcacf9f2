import { createBillingClient } from '../../activities/adapters/billing-client';
import { createCrmClient } from '../../activities/adapters/crm-client';
import { createNetworkClient } from '../../activities/adapters/network-client';
import type { Config } from '../../config/config';
import { isTerminal } from '../../domain/process/state';
import { rebuild } from '../../storage/records/rebuild';
import { type Store, openStore } from '../../storage/store';
import { verifyAudit } from '../../storage/verify-audit';
import type { Acknowledged } from './orders';

/**
 * What must hold after any disaster: one terminal state for each order, every acknowledged request in the record, records that follow
 * from the events, an unbroken audit chain, and outside systems that agree with how the order ended. Answers with what does not.
 */
export async function checkTruth(
  config: Config,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const store = await openStore(config.mongo);
  try {
    const { drift } = await rebuild(store, false);
    const { breaks } = await verifyAudit(store);
    return [
      ...drift.map(({ collection, id, kind }) => `${kind} ${collection} ${id}`),
      ...breaks.map(({ chain, seq, why }) => `audit: ${why} ${chain} #${seq}`),
      ...(await unrecorded(store, acknowledged)),
      ...(await disagreements(config, store)),
    ];
  } finally {
    await store.close();
  }
}

async function unrecorded(store: Store, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { orderNo, taskId, what } of acknowledged) {
    const type = {
      placed: 'process.started',
      completed: 'task.completed',
      cancelled: 'cancellation.requested',
    }[what];
    const count = await store.events.countDocuments({
      processId: `order/${orderNo}`,
      type: type as 'process.started',
      ...(taskId !== null && { 'data.taskId': taskId }),
    });
    if (count !== 1) missing.push(`${what} ${taskId ?? orderNo} is ${count} times in the record`);
  }
  return missing;
}

async function disagreements({ systems }: Config, store: Store): Promise<string[]> {
  const { timeoutMs } = systems;
  const network = createNetworkClient({
    baseUrl: systems.network.url,
    timeoutMs,
    callbackUrl: 'http://127.0.0.1/unused',
  });
  const billing = createBillingClient({ baseUrl: systems.billing.url, timeoutMs });
  const crm = createCrmClient({ baseUrl: systems.crm.url, timeoutMs });
  const wrong: string[] = [];
  for (const { businessKey: orderNo, state, closedAt } of await store.processes.find().toArray()) {
    const terminal = await store.events
      .find({ processId: `order/${orderNo}`, type: 'state.changed' })
      .toArray();
    const ends = terminal.filter(
      (event) => event.type === 'state.changed' && isTerminal(event.data.to),
    ).length;
    if (ends !== 1 || closedAt === null)
      wrong.push(`${orderNo} is ${state}, ended ${ends} times, closed ${closedAt}`);
    const [held, bill, filing] = await Promise.all([
      network.look(orderNo),
      billing.look(orderNo),
      crm.look(orderNo),
    ]);
    const completed = state === 'completed';
    if (held.active !== completed) wrong.push(`${orderNo} is ${state} but active is ${held.active}`);
    if (!completed && held.resources.some(({ state: s }) => s !== 'released'))
      wrong.push(`${orderNo} is ${state} but holds resources`);
    if ((bill.state === 'billing') !== completed)
      wrong.push(`${orderNo} is ${state} but billing is ${bill.state}`);
    if (filing?.outcome !== state) wrong.push(`${orderNo} is ${state} but CRM says ${filing?.outcome}`);
  }
  return wrong;
}
