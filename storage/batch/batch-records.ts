import type { BatchRecords, OrderEnd } from '../../activities/batch/batch-ports';
import { catalogue } from '../../domain/catalogue/catalogue';
import { BusinessError } from '../../domain/errors';
import { firstTables } from '../../domain/limits/limit-tables';
import { promiseCalendar } from '../../domain/order/promise-calendar';
import { processIdOf } from '../../domain/process/process-kind';
import { type ProcessState, isTerminal, processStates } from '../../domain/process/state';
import { createChangeLog } from '../change-log';
import { createLimitTables } from '../reference/limit-tables';
import type { Store } from '../store';
import { createReferenceViews } from '../views/reference-views';
import { createBatchItems } from './batch-items';

const terminal = processStates.filter(isTerminal);

/** What batches know of processes and reference data, from our records. */
export function createBatchRecords(store: Store): BatchRecords {
  const reference = createReferenceViews(store);
  const changes = createChangeLog(store, () => new Date());
  const tables = createLimitTables(store, changes, firstTables(Object.values(catalogue)));

  async function reasonsOf(processIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const reasons = new Map<string, string>();
    const changes = store.events.find({
      processId: { $in: [...processIds] },
      type: 'state.changed',
      'data.to': { $in: terminal },
    });
    for await (const event of changes)
      if (event.type === 'state.changed' && event.data.reason !== null)
        reasons.set(event.processId, event.data.reason);
    return reasons;
  }

  async function ends(orderNos: readonly string[]): Promise<readonly OrderEnd[]> {
    const ids = orderNos.map((orderNo) => processIdOf('order', orderNo));
    const ended = await store.processes
      .find({ _id: { $in: ids }, state: { $in: terminal } })
      .project<{ _id: string; businessKey: string; state: ProcessState }>({ businessKey: 1, state: 1 })
      .toArray();
    const failed = ended.filter(({ state }) => state !== 'completed').map(({ _id }) => _id);
    const reasons = failed.length === 0 ? new Map<string, string>() : await reasonsOf(failed);
    return ended.map(({ _id, businessKey, state }) => ({
      orderNo: businessKey,
      state,
      reason: reasons.get(_id) ?? null,
    }));
  }

  return {
    items: createBatchItems(store),
    standing: async (batchNo) => {
      const found = await store.processes.findOne({ _id: processIdOf('batch', batchNo) });
      if (found?.state === 'inProgress') return 'going-on';
      return found?.state === 'held' || found?.state === 'pending' ? 'paused' : 'called-off';
    },
    standingOf: async (orderNos) => {
      const ids = orderNos.map((orderNo) => processIdOf('order', orderNo));
      const found = store.processes
        .find({ _id: { $in: ids } })
        .project<{ businessKey: string }>({ businessKey: 1 });
      return new Set((await found.toArray()).map(({ businessKey }) => businessKey));
    },
    ends,
    limitsFor: async (productCode) => await tables.inForce(productCode),
    factsFor: async (input, now) => {
      const [customer, contracts, addresses, calendar] = await Promise.all([
        reference.customer(input.customerNo, {}),
        reference.contractsOf(input.customerNo),
        reference.addresses(input.ends.map(({ addressId }) => addressId)),
        reference.calendar(promiseCalendar),
      ]);
      if (calendar === null)
        throw new BusinessError('unavailable', `The calendar ${promiseCalendar} is missing.`);
      const product = Object.hasOwn(catalogue, input.productCode) ? catalogue[input.productCode] : undefined;
      return { customer, contracts, product: product ?? null, addresses, calendar, now };
    },
  };
}
