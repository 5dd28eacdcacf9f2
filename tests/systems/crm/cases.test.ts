import { ask } from '../support/http';
import { startSystem, type ServedFixture } from '../support/served';

describe('filing how a case ended', () => {
  let crm: ServedFixture;

  beforeEach(async () => {
    crm = await startSystem('crm');
  });

  afterEach(() => crm.close());

  const filing = {
    kind: 'exit',
    businessKey: 'EX-1',
    customerNo: 'C-1001',
    outcome: 'lost',
    reason: '迁往外省',
    facts: { services: 2 },
  };
  const file = (key: string, change = {}) =>
    ask('PUT', `${crm.url}/cases/exit/EX-1`, { key, body: { ...filing, ...change } });

  it('keeps what was filed last', async () => {
    await file('k1');
    await file('k2', { outcome: 'won-back' });

    const { status, body } = await ask('GET', `${crm.url}/cases/exit/EX-1`);

    expect(status).toBe(200);
    expect(body).toEqual({ ...filing, outcome: 'won-back', filedAt: expect.any(String), revision: 2 });
  });

  it('files the same once', async () => {
    const first = await file('k1');

    expect(await file('k1')).toMatchObject({ status: 201, body: first.body });
  });

  it('refuses a filing for another case than the one in the path', async () => {
    expect(await file('k1', { businessKey: 'EX-2' })).toMatchObject({ status: 400 });
  });

  it('knows nothing of a case that was not filed', async () => {
    expect(await ask('GET', `${crm.url}/cases/exit/EX-9`)).toMatchObject({ status: 404 });
  });
});
