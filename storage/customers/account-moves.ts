import type { Document } from 'mongodb';
import type { AccountsPort, CustomerMove, ProcessMove, Telling } from '../../activities/account-activities';
import type { MovedCustomer } from '../../domain/manager-change/manager-change';
import { processIdOf } from '../../domain/process/process-kind';
import type { ChangeLog } from '../change-log';
import type { StoredCustomer } from '../documents';
import type { Store } from '../store';
import { createLogStore } from './log-store';

const pageSize = 100;

type Collections = Pick<Store, 'customers' | 'processes' | 'customerLog'>;

/** Moves customers from one manager to another (HND-1). Each is marked with the change, so that a page repeated after a crash is the same. */
export function createAccountMoves(store: Collections, changes: ChangeLog): AccountsPort {
  return {
    moveCustomers: async (move) => {
      for (;;) {
        const page = await pageOf(store, move);
        const moved: MovedCustomer[] = [];
        for (const { customerNo, managerId, important } of page) {
          const isMoved = managerId !== move.from || (await moveOne(store, changes, move, customerNo));
          if (isMoved) moved.push({ customerNo, important });
        }
        // Of a page that another change was faster with nothing is left: the next one may have more.
        if (moved.length > 0 || page.length === 0) return moved;
      }
    },
    processesToMove: async (move, limit) => {
      const concerned = { closedAt: null, _id: { $gt: move.after }, ...(await concernedBy(store, move)) };
      const found = store.processes.find(concerned).sort({ _id: 1 }).limit(limit);
      return (await found.project<{ _id: string }>({ _id: 1 }).toArray()).map(({ _id }) => _id);
    },
    noteTelling: async (telling) => await note(store, changes, telling),
  };
}

/** Which processes a move is about. One the marketing centre gave to a manager by name goes with that manager, not with its customer (COV-2). */
async function concernedBy({ customers }: Collections, move: ProcessMove): Promise<Document> {
  const { from, to, customerNos } = move;
  if (customerNos === null) return { managerId: from, 'details.managerNamed': true };
  // Another change may have moved some of them on meanwhile: those are its business.
  const theirs = await customers.distinct('_id', { _id: { $in: [...customerNos] }, managerId: to });
  const own = { customerNo: { $in: theirs }, managerId: { $ne: to }, 'details.managerNamed': { $ne: true } };
  const joined = { 'details.requesterCustomers': { $in: theirs }, 'details.requesterManagers': from };
  return { kind: { $ne: 'manager-change' }, $or: [own, joined] };
}

async function pageOf({ customers }: Collections, move: CustomerMove): Promise<StoredCustomer[]> {
  const { changeNo, from, customerNos, after } = move;
  const wanted = customerNos === null ? { $gt: after } : { $gt: after, $in: [...customerNos] };
  return await customers
    .find({ _id: wanted, $or: [{ managerId: from }, { movedIn: changeNo }] })
    .sort({ _id: 1 })
    .limit(pageSize)
    .toArray();
}

/** False for one that another change has moved meanwhile. Who lists contacts by what they saw before is told to look again. */
async function moveOne(
  { customers }: Collections,
  changes: ChangeLog,
  { changeNo, from, to, by, reason }: CustomerMove,
  customerNo: string,
): Promise<boolean> {
  const noted = { personId: by, subject: customerNo, data: { from, to, changeNo }, reason };
  await changes.add({ ...noted, what: 'customer.manager-changed' });
  const contacts = contactsAfter(from, to);
  const contactsVersion = { $add: [{ $ifNull: ['$contactsVersion', 0] }, 1] };
  const { matchedCount } = await customers.updateOne({ _id: customerNo, managerId: from }, [
    { $set: { managerId: to, movedIn: changeNo, contacts, contactsVersion } },
    { $set: { contactCount: { $size: '$contacts' } } },
  ]);
  if (matchedCount === 0) await changes.add({ ...noted, what: 'customer.manager-not-changed' });
  return matchedCount > 0;
}

/** The contacts on our side once the successor has taken the place of the old manager, and is not there twice. */
function contactsAfter(from: string, to: string): Document {
  const renamed = {
    $map: {
      input: { $ifNull: ['$contacts', []] },
      in: {
        $cond: [
          { $eq: ['$$this.personId', from] },
          { $mergeObjects: ['$$this', { personId: to }] },
          '$$this',
        ],
      },
    },
  };
  const isThere = { $in: ['$$this.personId', '$$value.personId'] };
  return {
    $reduce: {
      input: renamed,
      initialValue: [],
      in: { $cond: [isThere, '$$value', { $concatArrays: ['$$value', ['$$this']] }] },
    },
  };
}

/** What customers were told is kept in the log of each, once. */
async function note(store: Collections, changes: ChangeLog, telling: Telling): Promise<void> {
  const { changeNo, customerNos, ...said } = telling;
  const log = createLogStore(store, changes);
  const processId = processIdOf('manager-change', changeNo);
  for (const customerNo of customerNos) {
    await log.note({ ...said, entryId: `${changeNo}.${customerNo}`, customerNo, processId });
  }
}
