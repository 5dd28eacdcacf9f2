import { startNetwork, type NetworkFixture } from '../support/network-fixture';
import { needs } from '../support/needs';

describe('writes under an Idempotency-Key', () => {
  let network: NetworkFixture;

  beforeEach(async () => {
    network = await startNetwork();
    await network.stock.ports('kunming', 1);
  });

  afterEach(() => network.close());

  test('answer a repeat as they answered first, even when things have changed since', async () => {
    const first = await network.reserve('SO-1', [needs.port()], 'k1');
    await network.release('SO-1');
    const again = await network.reserve('SO-1', [needs.port()], 'k1');
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect((await network.look('/held')).body['items']).toEqual([]);
  });

  test('keep their answers over a restart', async () => {
    const first = await network.reserve('SO-1', [needs.port()], 'k1');
    await network.restart();
    expect((await network.reserve('SO-1', [needs.port()], 'k1')).body).toEqual(first.body);
  });

  test('refuse a key that came with another request', async () => {
    await network.reserve('SO-1', [needs.port()], 'k1');
    const refused = await network.reserve('SO-1', [needs.port('b.port')], 'k1');
    expect([refused.status, refused.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  test('do not keep refusals: the same key succeeds once the cause is gone', async () => {
    await network.reserve('SO-1', [needs.port()]);
    expect((await network.reserve('SO-2', [needs.port()], 'k2')).status).toBe(409);
    await network.release('SO-1');
    expect((await network.reserve('SO-2', [needs.port()], 'k2')).status).toBe(201);
  });

  test.each([
    ['an empty key', ''],
    ['a key with a space', 'with space'],
    ['a key too long', 'x'.repeat(201)],
  ])('refuse %s', async (_what, key) => {
    const refused = await network.reserve('SO-1', [needs.port()], key);
    expect(refused.body).toMatchObject({ code: 'invalid-request', fields: [{ field: 'Idempotency-Key' }] });
  });
});
