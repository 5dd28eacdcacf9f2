import { type FreshDatabase, freshDatabase } from '../support/mongo';

describe('databases of tests', () => {
  let ours: FreshDatabase;
  let theirs: FreshDatabase;

  beforeEach(async () => {
    [ours, theirs] = await Promise.all([freshDatabase(), freshDatabase()]);
  });

  afterEach(async () => {
    await Promise.all([ours.drop(), theirs.drop()]);
  });

  it('are apart from one another', async () => {
    await ours.db.collection('orders').insertOne({ orderNo: 'A' });

    await expect(theirs.db.collection('orders').countDocuments()).resolves.toBe(0);
  });

  it('take transactions, as the business needs them', async () => {
    const orders = ours.db.collection('orders');
    await ours.client.withSession((session) =>
      session.withTransaction(async () => {
        await orders.insertOne({ orderNo: 'A' }, { session });
        await orders.insertOne({ orderNo: 'B' }, { session });
      }),
    );

    await expect(orders.countDocuments()).resolves.toBe(2);
  });
});
