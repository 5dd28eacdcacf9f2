import { createBillingClient } from '../../../activities/adapters/billing-client';
import type { BillingPort } from '../../../activities/ports';
import { startSystem, type ServedFixture } from '../../systems/support/served';

describe('billing as the processes see it', () => {
  let system: ServedFixture;
  let billing: BillingPort;

  beforeEach(async () => {
    system = await startSystem('billing');
    billing = createBillingClient({ baseUrl: system.url, timeoutMs: 2_000 });
  });

  afterEach(() => system.close());

  const since = '2026-11-20T08:00:00.000Z';
  const until = '2026-12-01T00:00:00.000Z';
  const account = { orderNo: 'SO-1', customerNo: 'C-1001', productCode: 'sms', bandwidthKbps: null, since };

  test('starts, runs, stops', async () => {
    expect(await billing.start('k1', account)).toEqual({ state: 'billing', since });
    expect(await billing.look('SO-1')).toEqual({ state: 'billing', since });
    expect(await billing.stop('k2', 'SO-1', until)).toEqual({ state: 'stopped', since });
    expect(await billing.look('SO-1')).toEqual({ state: 'stopped', since });
  });

  test('is none for an order that never came', async () => {
    expect(await billing.look('SO-9')).toEqual({ state: 'none', since: null });
  });

  test('stopping what never started is fine, and keeps it from starting late', async () => {
    expect(await billing.stop('k1', 'SO-1', until)).toEqual({ state: 'none', since: null });
    await expect(billing.start('k2', account)).rejects.toMatchObject({ name: 'BusinessError' });
  });

  test('a key used for something else is refused', async () => {
    await billing.start('k1', account);
    const other = billing.start('k1', { ...account, orderNo: 'SO-2' });
    await expect(other).rejects.toMatchObject({ name: 'BusinessError', code: 'idempotency-key-reused' });
  });

  test('a system that is down may be tried again', async () => {
    await system.close();
    await expect(billing.look('SO-1')).rejects.toMatchObject({
      name: 'SystemUnavailable',
      system: 'billing',
    });
    system = await startSystem('billing');
  });
});
