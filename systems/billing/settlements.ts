import type { ClientSession, Collection, Db } from 'mongodb';
import type { Answer } from '../shared/operation';
import { notFound, Refusal } from '../shared/refusal';
import { writeOnce } from '../shared/write-once';
import { type AccountDocument, accountsOf, toAccount } from './accounts';
import type { CloseRequest, Settlement, SettlementRequest } from './exit-schemas';
import { subscriptionsOf } from './subscriptions';

type SettlementDocument = Omit<Settlement, 'exitNo'> & { readonly _id: string };

function settlementsOf(db: Db): Collection<SettlementDocument> {
  return db.collection('settlements');
}

/**
 * Draws the final account of an exit: what the customer still owes. Asked again, it is the one that was drawn first.
 * @throws Refusal `still-billed` while one of the orders is billed
 */
export async function settle(db: Db, key: string, request: SettlementRequest): Promise<Answer> {
  const { exitNo, customerNo, orders } = request;
  return writeOnce(db, { key, operation: 'settle', request }, async (session) => {
    const standing = await settlementsOf(db).findOne({ _id: exitNo }, { session });
    if (standing !== null) return { status: 200, body: toSettlement(standing) };
    const billed = { _id: { $in: [...orders] }, state: 'billing' as const };
    const running = await subscriptionsOf(db).findOne(billed, { session });
    if (running !== null) throw new Refusal(409, 'still-billed', 'Stop billing first', running._id);
    const { arrearsCny } = await accountOf(db, customerNo, session);
    const drawn: SettlementDocument = {
      _id: exitNo,
      customerNo,
      arrearsCny,
      state: arrearsCny === 0 ? 'settled' : 'open',
      how: arrearsCny === 0 ? 'nothing-due' : null,
      documentRef: null,
    };
    await settlementsOf(db).insertOne(drawn, { session });
    return { status: 200, body: toSettlement(drawn) };
  });
}

/** Closes a final account: paid, agreed in instalments, or written off. One that is closed stays as it was closed. */
export async function closeSettlement(
  db: Db,
  key: string,
  exitNo: string,
  request: CloseRequest,
): Promise<Answer> {
  return writeOnce(
    db,
    { key, operation: 'close-settlement', request: { exitNo, request } },
    async (session) => {
      const standing = await settlementsOf(db).findOne({ _id: exitNo }, { session });
      if (standing === null) throw notFound(`There is no settlement of ${exitNo}`);
      if (standing.state === 'settled') return { status: 200, body: toSettlement(standing) };
      const account = await accountOf(db, standing.customerNo, session);
      const due = Math.min(standing.arrearsCny, account.arrearsCny);
      const after: AccountDocument = {
        ...account,
        arrearsCny: account.arrearsCny - due,
        instalmentsCny: account.instalmentsCny + (request.how === 'instalments' ? due : 0),
      };
      await accountsOf(db).replaceOne({ _id: account._id }, after, { upsert: true, session });
      const settled: SettlementDocument = { ...standing, ...request, state: 'settled' };
      await settlementsOf(db).replaceOne({ _id: exitNo }, settled, { session });
      return { status: 200, body: toSettlement(settled) };
    },
  );
}

/** @throws Refusal `not-found` */
export async function findSettlement(db: Db, exitNo: string): Promise<Settlement> {
  const found = await settlementsOf(db).findOne({ _id: exitNo });
  if (found === null) throw notFound(`There is no settlement of ${exitNo}`);
  return toSettlement(found);
}

async function accountOf(db: Db, customerNo: string, session: ClientSession): Promise<AccountDocument> {
  const found = await accountsOf(db).findOne({ _id: customerNo }, { session });
  const { customerNo: _id, ...amounts } = toAccount(customerNo, found);
  return { _id, ...amounts };
}

function toSettlement({ _id, ...rest }: SettlementDocument): Settlement {
  return { exitNo: _id, ...rest };
}
