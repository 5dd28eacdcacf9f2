import type { CustomerMove, ProcessMove } from '../../activities/account-activities';
import { createRecordWriter } from '../../storage/records/record-writer';
import { type ChangeLog, createChangeLog } from '../../storage/change-log';
import { createAccountMoves } from '../../storage/customers/account-moves';
import { createAccountStore } from '../../storage/customers/account-store';
import { seedDemoCustomers } from '../../storage/reference/seed-reference';
import { verifyAudit } from '../../storage/verify-audit';
import { person } from '../support/people';
import { type FreshStore, freshStore } from './support/fresh-store';
import { Story } from './support/story';

const move: CustomerMove = {
  changeNo: 'MC-1',
  from: 'am-01',
  to: 'am-02',
  customerNos: null,
  by: 'area-01',
  reason: '岗位调整',
  after: '',
};

const owned = ['C-1001', 'C-1002', 'C-1008', 'C-1098'];

describe('Moving customers to another manager', () => {
  let fresh: FreshStore;

  beforeEach(async () => {
    fresh = await freshStore();
    await seedDemoCustomers(fresh.store);
  });

  afterEach(async () => {
    expect((await verifyAudit(fresh.store)).breaks).toEqual([]);
    await fresh.close();
  });

  const log = () => createChangeLog(fresh.store, () => new Date());
  const moves = () => createAccountMoves(fresh.store, log());
  const managerOf = async (_id: string) => (await fresh.store.customers.findOne({ _id }))?.managerId;

  it('moves all the manager has, each with its change on the record', async () => {
    const moved = await moves().moveCustomers(move);
    expect(moved.map(({ customerNo }) => customerNo)).toEqual(owned);
    expect(await managerOf('C-1001')).toBe('am-02');
    expect(await fresh.store.changes.countDocuments({ what: 'customer.manager-changed' })).toBe(4);
    expect(await moves().moveCustomers({ ...move, after: 'C-1098' })).toEqual([]);
  });

  it('answers the same when it is repeated after a crash, and changes nothing more', async () => {
    await moves().moveCustomers({ ...move, customerNos: ['C-1001'] });
    const again = await moves().moveCustomers(move);
    expect(again.map(({ customerNo }) => customerNo)).toEqual(owned);
    expect(await fresh.store.changes.countDocuments({ subject: 'C-1001' })).toBe(1);
  });

  it('moves those named alone, and none of another manager', async () => {
    const moved = await moves().moveCustomers({ ...move, customerNos: ['C-1002', 'C-1003'] });
    expect(moved).toEqual([{ customerNo: 'C-1002', important: true }]);
    expect(await managerOf('C-1001')).toBe('am-01');
  });

  it('puts the successor in the place of the old manager among the contacts, once', async () => {
    const { customers } = fresh.store;
    const contact = (personId: string) => ({ personId, duty: 'account-manager' as const });
    const set = (_id: string, ids: readonly string[]) =>
      customers.updateOne({ _id }, { $set: { contacts: ids.map(contact), contactCount: ids.length } });
    await set('C-1001', ['am-01', 'am-03']);
    await set('C-1002', ['am-01', 'am-02']);

    await moves().moveCustomers(move);

    const contactsOf = async (_id: string) =>
      (await customers.findOne({ _id }))?.contacts?.map(({ personId }) => personId);
    expect(await contactsOf('C-1001')).toEqual(['am-02', 'am-03']);
    expect(await contactsOf('C-1002')).toEqual(['am-02']);
    expect((await customers.findOne({ _id: 'C-1002' }))?.contactCount).toBe(1);
    expect(await contactsOf('C-1008')).toEqual([]);
  });

  it('tells who lists contacts by what they saw before the move to look again', async () => {
    const { customers } = createAccountStore(fresh.store, log());
    const contacts = [{ personId: 'am-01', duty: 'account-manager' }] as const;
    const wanted = { customerNo: 'C-1001', contacts, by: 'am-01' };
    await customers.changeContacts({ ...wanted, version: 0 });

    await moves().moveCustomers(move);

    await expect(customers.changeContacts({ ...wanted, version: 1 })).rejects.toMatchObject({
      code: 'conflict',
    });
    await customers.changeContacts({ ...wanted, version: 2 });
  });

  it('leaves to another change what that was faster to move', async () => {
    const { customers, changes } = fresh.store;
    let isFirst = true;
    const slow: ChangeLog = {
      add: async (change) => {
        await log().add(change);
        if (isFirst)
          await customers.updateOne({ _id: 'C-1001' }, { $set: { managerId: 'am-03', movedIn: 'MC-2' } });
        isFirst = false;
      },
    };

    const moved = await createAccountMoves(fresh.store, slow).moveCustomers(move);

    expect(moved.map(({ customerNo }) => customerNo)).toEqual(owned.slice(1));
    expect(await changes.countDocuments({ subject: 'C-1001', what: 'customer.manager-not-changed' })).toBe(1);
  });

  it('notes what customers were told once in the log of each', async () => {
    const telling = {
      changeNo: 'MC-1',
      customerNos: ['C-1001', 'C-1002'],
      by: 'am-02',
      at: '2026-11-23T02:00:00.000Z',
      channel: 'phone',
      direction: 'to-customer',
      contact: '信息中心主任',
      summary: '已告知',
    } as const;
    await moves().noteTelling(telling);
    await moves().noteTelling(telling);
    expect(await fresh.store.customerLog.countDocuments()).toBe(2);
  });

  describe('finds the open processes to tell', () => {
    const these = {
      changeNo: 'MC-1',
      from: 'am-01',
      to: 'am-02',
      by: person('area-01'),
      reason: '岗位调整',
      look: 1,
      after: '',
    };

    async function open(no: string, managerId: string, customerNo: string, details: object): Promise<void> {
      await new Story(no, { managerId, customerNo, details: { ...details } }).write(
        createRecordWriter(fresh.store),
      );
    }

    const asked = (...customerNos: readonly string[]) => ({
      requesterCustomers: customerNos,
      requesterManagers: ['am-01', 'am-03'],
    });

    beforeEach(async () => {
      await open('A-own', 'am-01', 'C-1001', {});
      await open('B-joined', 'am-03', 'C-1005', asked('C-1001', 'C-1005'));
      await open('C-named', 'am-03', 'C-1001', { managerNamed: true, ...asked('C-1001') });
      await open('D-named', 'am-01', 'C-1005', { managerNamed: true, ...asked('C-1005') });
      await open('E-another', 'am-01', 'C-1002', asked('C-1002'));
      await open('F-moved', 'am-02', 'C-1001', {
        requesterCustomers: ['C-1001'],
        requesterManagers: ['am-02'],
      });
      await moves().moveCustomers({ ...move, customerNos: ['C-1001'] });
    });

    const found = async (different: Pick<ProcessMove, 'customerNos'>): Promise<readonly string[]> =>
      (await moves().processesToMove({ ...these, ...different }, 10)).map((id) => id.replace('order/', ''));

    it('the customers’ own and those they joined; of who hands over everything those they were given by name', async () => {
      expect(await found({ customerNos: ['C-1001', 'C-1002'] })).toEqual(['A-own', 'B-joined', 'C-named']);
      expect(await found({ customerNos: null })).toEqual(['D-named']);

      const joined = { 'details.requesterCustomers': { $in: ['C-1001'] } };
      const named = { managerId: 'am-01', 'details.managerNamed': true };
      for (const [filter, index] of [
        [joined, 'coverage-by-requester'],
        [named, 'by-manager-named'],
      ] as const) {
        const plan = await fresh.store.processes.find(filter).hint(index).explain('queryPlanner');
        expect(JSON.stringify(plan)).toContain(index);
        expect(JSON.stringify(await fresh.store.processes.find(filter).explain())).not.toContain('COLLSCAN');
      }
    });
  });
});
