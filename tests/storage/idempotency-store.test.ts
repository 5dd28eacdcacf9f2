import { type IdempotencyStore, takeOverAfterMs } from '../../api/idempotency';
import { createIdempotencyStore } from '../../storage/idempotency-store';
import { idempotencyStoreContract } from '../support/idempotency-store-contract';
import { testSealer } from '../support/test-sealer';
import { type FreshStore, bareStore } from './support/fresh-store';

describe('answers kept in MongoDB', () => {
  let fresh: FreshStore;
  let time = Date.parse('2026-03-02T01:00:00.000Z');

  beforeAll(async () => {
    fresh = await bareStore();
  });

  afterAll(async () => {
    await fresh.close();
  });

  function open(): IdempotencyStore {
    return createIdempotencyStore(fresh.store, testSealer, takeOverAfterMs, () => time);
  }

  idempotencyStoreContract('MongoDB', async (now) =>
    createIdempotencyStore(fresh.store, testSealer, takeOverAfterMs, now),
  );

  it('let exactly one of fifty requests through, whichever API process they come to', async () => {
    const stores = Array.from({ length: 5 }, open);
    const states = await Promise.all(
      Array.from({ length: 50 }, async (_, n) => await stores[n % 5]?.begin('fifty', 'a')),
    );

    expect(states.filter((found) => found?.state === 'new')).toHaveLength(1);
    expect(states.filter((found) => found?.state === 'running')).toHaveLength(49);
  });

  it('survive the API process that began: another takes over in time, and its answer is kept', async () => {
    await open().begin('crashed', 'a');
    const other = open();
    expect(await other.begin('crashed', 'a')).toEqual({ state: 'running' });

    time += takeOverAfterMs + 1;
    expect(await other.begin('crashed', 'a')).toEqual({ state: 'new' });
    await other.finish('crashed', { status: 201, headers: {}, body: { orderNo: 'SO-1' } });
    expect(await open().begin('crashed', 'a')).toMatchObject({ state: 'replay', answer: { status: 201 } });
  });

  it('never let another request take over a dead one', async () => {
    await open().begin('other', 'a');
    time += takeOverAfterMs + 1;

    expect(await open().begin('other', 'b')).toEqual({ state: 'mismatch' });
  });

  it('are replayed as they were sent', async () => {
    const body = { note: undefined, at: new Date(time), 'a.b': 1, $set: [{ z: 1, a: undefined }] };
    await open().begin('odd', 'a');
    await open().finish('odd', { status: 200, headers: {}, body });

    const found = await open().begin('odd', 'a');
    expect(found.state === 'replay' && JSON.stringify(found.answer.body)).toBe(JSON.stringify(body));
  });

  it('keep the secret they gave out sealed, and give it out again', async () => {
    const answer = { status: 201, headers: {}, body: { webhookId: 'w-1', secret: 'whsec_c2VjcmV0' } };
    await open().begin('secret', 'a');
    await open().finish('secret', answer);

    expect(await open().begin('secret', 'a')).toEqual({ state: 'replay', answer });
    expect(JSON.stringify(await fresh.store.answers.findOne({ _id: 'secret' }))).not.toContain('c2VjcmV0');
  });

  it('may be without a body', async () => {
    await open().begin('empty', 'a');
    await open().finish('empty', { status: 204, headers: {}, body: undefined });

    expect(await open().begin('empty', 'a')).toMatchObject({ state: 'replay', answer: { status: 204 } });
  });
});
