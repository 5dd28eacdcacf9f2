import { EventEmitter, once } from 'node:events';
import { BusinessError } from '../../../domain/errors';
import { serve, type Served } from './serve';
import { fileThing } from './things';

describe('A POST with an Idempotency-Key', () => {
  let filed: string[];
  let beforeFiling: () => Promise<void>;
  let api: Served;

  beforeEach(async () => {
    filed = [];
    beforeFiling = async () => {};
    api = await serve(
      [
        fileThing(async (name) => {
          await beforeFiling();
          filed.push(name);
        }),
      ],
      {},
    );
  });
  afterEach(async () => api.close());

  const post = async (name: string, key: string, as = 'desk-01', path = '/api/v1/things/line') =>
    api.call('POST', path, { as, body: { ends: [], name }, headers: { 'Idempotency-Key': key } });

  it('happens once and gets its first answer again, headers and all', async () => {
    const first = await post('a', 'k-1');
    const second = await post('a', 'k-1');

    expect(filed).toEqual(['a']);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers.get('location')).toBe('/api/v1/things/line/a');
    expect([first, second].map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([null, 'true']);
  });

  it('may write its fields in another order', async () => {
    await post('a', 'k-1');
    const again = await api.call('POST', '/api/v1/things/line', {
      as: 'desk-01',
      body: { name: 'a', ends: [] },
      headers: { 'Idempotency-Key': 'k-1' },
    });

    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is refused when the key was for another request', async () => {
    await post('a', 'k-1');
    const otherBody = await post('b', 'k-1');
    const otherPath = await post('a', 'k-1', 'desk-01', '/api/v1/things/port');

    expect(otherBody).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(otherPath).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('has a key of its own for every person', async () => {
    await post('a', 'k-1');
    const colleague = await post('b', 'k-1', 'desk-02');

    expect(colleague.status).toBe(201);
  });

  it('waits its turn while the first is running', async () => {
    const gate = new EventEmitter();
    beforeFiling = async () => {
      const opened = once(gate, 'open');
      gate.emit('reached');
      await opened;
    };
    const reached = once(gate, 'reached');
    const first = post('a', 'k-1');
    await reached;
    const second = await post('a', 'k-1');
    gate.emit('open');

    expect(second).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(second.headers.get('retry-after')).toBe('1');
    expect((await first).status).toBe(201);
  });

  it("gets the business's refusal again, even if it would succeed by now", async () => {
    beforeFiling = async () => {
      throw new BusinessError('order-exists', 'There is one.');
    };
    const first = await post('a', 'k-1');
    beforeFiling = async () => {};
    const second = await post('a', 'k-1');

    expect(second).toMatchObject({ status: 409, body: first.body });
    expect(second.headers.get('content-type')).toContain('application/problem+json');
    expect(filed).toEqual([]);
  });

  it('may be tried again after a fault of ours', async () => {
    beforeFiling = async () => {
      throw new Error('bug');
    };
    const first = await post('a', 'k-1');
    beforeFiling = async () => {};
    const second = await post('a', 'k-1');

    expect([first.status, second.status]).toEqual([500, 201]);
  });

  it.each(['has space', 'x'.repeat(256), ''])("is refused when the key is '%s'", async (key) => {
    const reply = await post('a', key);

    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: 'header.idempotency-key' }] } });
  });
});
