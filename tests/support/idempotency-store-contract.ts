import { randomUUID } from 'node:crypto';
import { takeOverAfterMs, type IdempotencyStore } from '../../api/idempotency';

/** What every idempotency store promises; `open` makes one whose clock is `now` (milliseconds since 1970). */
export function idempotencyStoreContract(
  name: string,
  open: (now: () => number) => Promise<IdempotencyStore>,
): void {
  describe(`${name} as an idempotency store`, () => {
    const answer = {
      status: 201,
      headers: { Location: '/api/v1/orders/O-1' },
      body: { orderNo: 'O-1', ends: [{ addressId: 'KM-1' }], note: null },
    };
    let time: number;
    let store: IdempotencyStore;
    let key: string;

    beforeEach(async () => {
      time = Date.parse('2026-03-02T01:00:00.000Z');
      store = await open(() => time);
      key = randomUUID();
    });

    it('lets the first request with a key through', async () => {
      expect(await store.begin(key, 'a')).toEqual({ state: 'new' });
    });

    it('tells a second request that the first is running', async () => {
      await store.begin(key, 'a');

      expect(await store.begin(key, 'a')).toEqual({ state: 'running' });
    });

    it('lets exactly one of many concurrent requests through', async () => {
      const states = await Promise.all(Array.from({ length: 20 }, async () => store.begin(key, 'a')));

      expect(states.filter(({ state }) => state === 'new')).toHaveLength(1);
      expect(states.filter(({ state }) => state === 'running')).toHaveLength(19);
    });

    it('replays the whole first answer', async () => {
      await store.begin(key, 'a');
      await store.finish(key, answer);

      expect(await store.begin(key, 'a')).toEqual({ state: 'replay', answer });
    });

    it('refuses the key for another request, running or answered', async () => {
      await store.begin(key, 'a');
      expect(await store.begin(key, 'b')).toEqual({ state: 'mismatch' });

      await store.finish(key, answer);
      expect(await store.begin(key, 'b')).toEqual({ state: 'mismatch' });
    });

    it('forgets an abandoned request', async () => {
      await store.begin(key, 'a');
      await store.abandon(key);

      expect(await store.begin(key, 'b')).toEqual({ state: 'new' });
    });

    it('keeps an answer although the request is abandoned later', async () => {
      await store.begin(key, 'a');
      await store.finish(key, answer);
      await store.abandon(key);

      expect(await store.begin(key, 'a')).toEqual({ state: 'replay', answer });
    });

    it('keeps the first of two answers', async () => {
      await store.begin(key, 'a');
      await store.finish(key, answer);
      await store.finish(key, { ...answer, status: 409 });

      expect(await store.begin(key, 'a')).toEqual({ state: 'replay', answer });
    });

    it('lets one request take over from a process that died', async () => {
      await store.begin(key, 'a');
      time += takeOverAfterMs + 1;

      const states = await Promise.all(Array.from({ length: 5 }, async () => store.begin(key, 'a')));
      expect(states.map(({ state }) => state).sort()).toEqual(['new', ...Array<string>(4).fill('running')]);
    });

    it('keeps keys apart', async () => {
      await store.begin(key, 'a');

      expect(await store.begin(`${key}-other`, 'b')).toEqual({ state: 'new' });
    });
  });
}
