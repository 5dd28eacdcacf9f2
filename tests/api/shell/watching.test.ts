import { Gauge, Registry } from 'prom-client';
import { serve } from './serve';
import { fileThing, readOwnThing } from './things';

describe('Those who watch the API', () => {
  it('see that it lives, whatever else is down', async () => {
    const api = await serve([], { health: { mongo: async () => Promise.reject(new Error('down')) } });
    const reply = await api.call('GET', '/livez', { as: null });
    await api.close();

    expect(reply).toMatchObject({ status: 200, body: { status: 'alive' } });
  });

  it('see what keeps it from being ready', async () => {
    let mongoUp = false;
    const api = await serve([], {
      health: {
        mongo: async () => {
          if (!mongoUp) throw new Error('down');
        },
        temporal: async () => {},
      },
    });
    const before = await api.call('GET', '/readyz', { as: null });
    mongoUp = true;
    const after = await api.call('GET', '/readyz', { as: null });
    await api.close();

    expect(before).toMatchObject({ status: 503, body: { errors: [{ field: 'mongo' }] } });
    expect(before.headers.get('retry-after')).toBe('5');
    expect(after).toMatchObject({ status: 200, body: { checks: ['mongo', 'temporal'] } });
  });

  it('see a dependency that hangs as one that is down', async () => {
    const api = await serve([], { health: { temporal: async () => new Promise(() => {}) } });
    const reply = await api.call('GET', '/readyz', { as: null });
    await api.close();

    expect(reply).toMatchObject({ status: 503, body: { errors: [{ field: 'temporal' }] } });
  });

  it('get figures by route pattern, and the business figures', async () => {
    const metrics = new Registry();
    new Gauge({ name: 'bihuan_orders_open', help: 'Open orders', registers: [metrics] }).set(7);
    const api = await serve([readOwnThing, fileThing(async () => {})], { metrics });
    await api.call('POST', '/api/v1/things/line', { as: 'am-01' });
    await api.call('GET', '/no/such/path', { as: null });
    const { body, headers } = await api.call('GET', '/metrics', { as: null });
    await api.close();

    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toContain('bihuan_orders_open 7');
    expect(body).toContain(
      'http_request_duration_seconds_count{method="POST",route="/api/v1/things/:kind",status="403"} 1',
    );
    expect(body).toContain('route="none",status="404"');
    expect(body).not.toContain('/no/such/path');
  });

  it('find who did what in the log, and nothing personal', async () => {
    const api = await serve([fileThing(async () => {})], {});
    await api.call('POST', '/api/v1/things/line?phone=13800000000', {
      as: 'desk-01',
      body: { name: '机密', ends: [] },
      headers: { 'Idempotency-Key': 'key-0001', Cookie: 'session=tasty' },
    });
    const token = await api.tokenOf('desk-01');
    await api.close();
    const log = JSON.stringify(api.logLines);

    expect(api.logLines).toContainEqual(
      expect.objectContaining({ person: 'desk-01', route: '/api/v1/things/:kind', res: { status: 400 } }),
    );
    for (const secret of ['13800000000', '机密', '张婷', 'tasty', token.slice(0, 20), 'Bearer']) {
      expect(log).not.toContain(secret);
    }
  });

  it('may ask for headers alone, and for the methods of a path', async () => {
    const api = await serve([readOwnThing], {});
    const head = await api.call('HEAD', '/api/v1/things', { as: 'am-01' });
    const options = await api.call('OPTIONS', '/api/v1/things', { as: null });
    await api.close();

    expect(head).toMatchObject({ status: 200, body: '' });
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('get the usual protective headers', async () => {
    const api = await serve([readOwnThing], {});
    const { headers } = await api.call('GET', '/api/v1/things', { as: 'am-01' });
    await api.close();

    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('x-powered-by')).toBe(false);
  });
});
