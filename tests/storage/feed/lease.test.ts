import { createLease } from '../../../storage/feed/lease';
import { whileLeading } from '../../../storage/feed/while-leading';
import { eventually } from '../../support/eventually';
import { type FreshStore, freshStore } from '../support/fresh-store';

describe('a lease', () => {
  let fresh: FreshStore;

  beforeAll(async () => {
    fresh = await freshStore();
  });

  beforeEach(async () => await fresh.clear());
  afterAll(async () => await fresh.close());

  const leaseOf = (holder: string, forMs: number) => createLease(fresh.store, 'job', holder, forMs);

  it('is taken by one of many at once', async () => {
    const holders = Array.from({ length: 10 }, (_, n) => leaseOf(`h-${n}`, 60_000));
    const taken = await Promise.all(holders.map(async (lease) => await lease.take()));

    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('is renewed by its holder, and free to others when given back', async () => {
    const [mine, other] = [leaseOf('mine', 60_000), leaseOf('other', 60_000)];

    expect([await mine.take(), await mine.take(), await other.take()]).toEqual([true, true, false]);
    await other.giveBack();
    expect(await other.take()).toBe(false);
    await mine.giveBack();
    expect(await other.take()).toBe(true);
  });

  it('runs out by the clock of the database', async () => {
    await leaseOf('dead', 50).take();

    await eventually(async () => await leaseOf('next', 60_000).take());
  });

  it('that is lost ends the job; one that fails begins anew', async () => {
    const stop = new AbortController();
    const errors: unknown[] = [];
    let begun = 0;
    let ended = 0;
    const job = async (lost: AbortSignal): Promise<void> => {
      begun += 1;
      if (begun === 1) throw new Error('the first time');
      await new Promise<void>((resolve) => lost.addEventListener('abort', () => resolve()));
      ended += 1;
    };
    const running = whileLeading(leaseOf('mine', 300), 20, job, stop.signal, (error) => errors.push(error));
    await eventually(() => begun === 2);
    const until = new Date(Date.now() + 60_000);
    await fresh.store.leases.updateOne({ _id: 'job' }, { $set: { holder: 'other', until } });
    await eventually(() => ended === 1);
    stop.abort();
    await running;

    expect(begun).toBe(2);
    expect(errors).toMatchObject([{ message: 'the first time' }]);
    expect(await fresh.store.leases.findOne()).toMatchObject({ holder: 'other', until });
  });
});
