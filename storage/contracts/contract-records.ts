import type { ContractsPort } from '../../activities/contract/contract-activities';
import { localDateOf } from '../../domain/calendar/local-time';
import {
  type Unwatched,
  daysBefore,
  mayComeBack,
  warnDaysOf,
  watchKeyOf,
} from '../../domain/contract-watch/contract-watch';
import { isRenewed, standingOf } from '../../domain/contract-watch/standing';
import type { ContractLimits } from '../../domain/contract/limits';
import { promiseCalendar } from '../../domain/order/promise-calendar';
import { processIdOf } from '../../domain/process/process-kind';
import type { ChangeLog } from '../change-log';
import { createContractStore } from '../customers/contract-store';
import type { StoredContract, StoredProcess } from '../documents';
import { bareCalendar } from '../reference/bare-calendar';
import type { LimitTables } from '../reference/limit-tables';
import type { Store } from '../store';
import { withoutId } from '../without-id';

type Collections = Pick<Store, 'contracts' | 'customers' | 'processes' | 'calendars'>;

/** What is looked through before a page is answered. */
const pageSize = 100;

/** Customers' contracts as processes keep and watch them (CON-1, CON-3). */
export function createContractRecords(
  store: Collections,
  changes: ChangeLog,
  tables: LimitTables,
): ContractsPort {
  const contracts = createContractStore(store, changes);
  return {
    keep: async (contract, by) => {
      await contracts.add(contract, by);
      await markSigned(store, changes, contract.customerNo, contract.contractNo, by);
    },
    standing: async (contractNo, validTo) => {
      const contract = await store.contracts.findOne({ _id: contractNo });
      const others = contract === null ? [] : await contractsOf(store, contract.customerNo);
      return standingOf(contract, validTo, others);
    },
    unwatched: async (after) => await unwatched(store, tables, after),
  };
}

/** A customer who signs a contract is a signed one (CUS-1). */
async function markSigned(
  { customers }: Collections,
  changes: ChangeLog,
  customerNo: string,
  contractNo: string,
  by: string,
): Promise<void> {
  const unsigned = await customers.findOne({ _id: customerNo, signed: false });
  if (unsigned === null) return;
  const change = { personId: by, subject: customerNo, data: { signed: true, contractNo }, reason: null };
  await changes.add({ ...change, what: 'customer.signed' });
  await customers.updateOne({ _id: customerNo }, { $set: { signed: true } });
}

async function contractsOf({ contracts }: Collections, customerNo: string) {
  return (await contracts.find({ customerNo }).toArray()).map(withoutId);
}

/** A page of what is near its end, without what is watched for that day already or goes on under another contract. */
async function unwatched(
  store: Collections,
  tables: LimitTables,
  after: string,
): Promise<readonly Unwatched[]> {
  const { own } = await tables.inForceFor('contract');
  const [days = 0] = warnDaysOf(own.content as ContractLimits);
  const calendar = await store.calendars.findOne({ id: promiseCalendar }, { sort: { version: -1 } });
  if (calendar === null) throw new Error(`The calendar ${promiseCalendar} is missing.`);
  const today = localDateOf(bareCalendar(calendar), new Date().toISOString());
  const expiring = { validTo: { $gte: today, $lte: daysBefore(today, -days) } };
  for (let last = after; ;) {
    const page = await store.contracts
      .find({ ...expiring, _id: { $gt: last } })
      .sort({ _id: 1 })
      .limit(pageSize)
      .toArray();
    const wanted = await withoutWatched(store, page);
    last = page.at(-1)?._id ?? last;
    if (wanted.length > 0 || page.length < pageSize) return wanted;
  }
}

/** How the watch over a contract ended, or goes on. */
type Watch = Pick<StoredProcess, '_id' | 'closedAt' | 'milestones'>;

async function withoutWatched(
  store: Collections,
  page: readonly StoredContract[],
): Promise<readonly Unwatched[]> {
  const first = await watchesOf(
    store,
    page.map((contract) => idOf(contract, 1)),
  );
  const wanted: Unwatched[] = [];
  for (const contract of page) {
    const nth = await nextWatch(store, contract, first);
    if (nth === null) continue;
    if (isRenewed(contract, await contractsOf(store, contract.customerNo))) continue;
    wanted.push({ contract: withoutId(contract), nth });
  }
  return wanted;
}

/** Which watch over a contract comes next; null while there is one, or the last has done its work. */
async function nextWatch(
  store: Collections,
  contract: StoredContract,
  first: readonly Watch[],
): Promise<number | null> {
  let known = first;
  for (let nth = 1; ; nth += 1) {
    const last = known.find(({ _id }) => _id === idOf(contract, nth));
    if (last === undefined) return nth;
    if (!mayComeBack(last)) return null;
    known = await watchesOf(store, [idOf(contract, nth + 1)]);
  }
}

async function watchesOf({ processes }: Collections, ids: readonly string[]): Promise<readonly Watch[]> {
  return await processes
    .find({ _id: { $in: [...ids] } })
    .project<Watch>({ closedAt: 1, milestones: 1 })
    .toArray();
}

function idOf(contract: StoredContract, nth: number): string {
  return processIdOf('contract-watch', watchKeyOf(contract, nth));
}
