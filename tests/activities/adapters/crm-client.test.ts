import { createCrmClient } from '../../../activities/adapters/crm-client';
import type { CrmFiling, CrmPort } from '../../../activities/ports';
import { ask } from '../../systems/support/http';
import { startSystem, type ServedFixture } from '../../systems/support/served';

describe('CRM as the processes see it', () => {
  let system: ServedFixture;
  let crm: CrmPort;

  beforeEach(async () => {
    system = await startSystem('crm');
    crm = createCrmClient({ baseUrl: system.url, timeoutMs: 2_000 });
  });

  afterEach(() => system.close());

  const filing: CrmFiling = {
    orderNo: 'SO-1',
    customerNo: 'C-1001',
    productCode: 'ddn',
    outcome: 'cancelled',
    reason: '客户撤单',
    acceptedAt: null,
    documentRef: null,
  };

  test('keeps what was filed', async () => {
    await crm.fileOrder('k1', filing);
    expect(await crm.look('SO-1')).toEqual(filing);
  });

  test('knows nothing of an order not filed', async () => {
    expect(await crm.look('SO-1')).toBeNull();
  });

  test('a filing whose answer got lost is filed once when it is tried again', async () => {
    await ask('PUT', `${system.url}/_faults`, { body: { lostAnswerRate: 1 } });
    await expect(crm.fileOrder('k1', filing)).rejects.toMatchObject({
      name: 'SystemUnavailable',
      system: 'crm',
    });
    await ask('DELETE', `${system.url}/_faults`);
    await crm.fileOrder('k1', filing);
    expect((await ask('GET', `${system.url}/orders/SO-1`)).body).toMatchObject({ revision: 1 });
  });

  test('a key used for something else is refused', async () => {
    await crm.fileOrder('k1', filing);
    const other = crm.fileOrder('k1', { ...filing, outcome: 'completed' });
    await expect(other).rejects.toMatchObject({ name: 'BusinessError', code: 'idempotency-key-reused' });
  });
});
