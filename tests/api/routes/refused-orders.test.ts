import { leasedLineInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

const path = '/api/v1/orders';
const [km, qj] = leasedLineInput.ends;

interface Case {
  readonly why: string;
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[];
  readonly body: unknown;
}

const different = (
  why: string,
  status: number,
  code: string,
  fields: readonly string[],
  change: object,
): Case => ({
  why,
  status,
  code,
  fields,
  body: { ...leasedLineInput, ...change },
});

const asJson = (text: string): string => JSON.stringify(leasedLineInput).replace('"leased-line"', text);

const cases: readonly Case[] = [
  different('an unknown customer', 422, 'unknown-customer', ['customerNo'], { customerNo: 'C-4711' }),
  different('a customer who has not signed', 422, 'customer-not-signed', ['customerNo'], {
    customerNo: 'C-1099',
  }),
  different('a contract that has run out', 422, 'no-valid-contract', ['customerNo'], {
    customerNo: 'C-1098',
  }),
  different('somebody else’s contract', 422, 'no-valid-contract', ['contractNo'], { contractNo: 'CT-1002' }),
  different('a product not in the catalogue', 422, 'unknown-product', ['productCode'], {
    productCode: 'fax',
  }),
  different('a product named constructor', 422, 'unknown-product', ['productCode'], {
    productCode: 'constructor',
  }),
  different('a product named toString', 422, 'unknown-product', ['productCode'], { productCode: 'toString' }),
  different('a product named __proto__', 400, 'invalid-request', ['productCode'], {
    productCode: '__proto__',
  }),
  different('ends in no local network', 422, 'address-not-served', ['ends.0.addressId', 'ends.1.addressId'], {
    ends: [{ addressId: 'BJ-0001' }, { addressId: 'SH-0001' }],
  }),
  different('the same address twice', 422, 'wrong-ends', ['ends.1.addressId'], { ends: [km, km] }),
  different('one end where there are two', 422, 'wrong-ends', ['ends'], { ends: [km] }),
  different('three ends', 422, 'wrong-ends', ['ends'], { ends: [km, qj, { addressId: 'DL-0001' }] }),
  different('eleven ends', 400, 'invalid-request', ['ends'], { ends: Array(11).fill(km) }),
  different('a bandwidth that is not offered', 422, 'wrong-bandwidth', ['bandwidthKbps'], {
    bandwidthKbps: 100,
  }),
  different('no bandwidth', 422, 'wrong-bandwidth', ['bandwidthKbps'], { bandwidthKbps: null }),
  different('half a kilobit', 400, 'invalid-request', ['bandwidthKbps'], { bandwidthKbps: 64.5 }),
  different('a date that has passed', 422, 'date-in-the-past', ['requestedDate'], {
    requestedDate: '2020-02-29',
  }),
  different('a day that does not exist', 400, 'invalid-request', ['requestedDate'], {
    requestedDate: '2027-02-30',
  }),
  different('extra fields', 400, 'invalid-request', ['colour', 'ends.0.floor'], {
    colour: 'red',
    ends: [{ ...km, floor: 3 }, qj],
  }),
  different('a query instead of a customer', 400, 'invalid-request', ['customerNo'], {
    customerNo: { $ne: null },
  }),
  different('an order number with a slash', 400, 'invalid-request', ['orderNo'], { orderNo: '../SO-1' }),
  { why: 'an array', status: 400, code: 'invalid-request', fields: [''], body: [] },
  {
    why: 'malformed JSON',
    status: 400,
    code: 'malformed-json',
    fields: [],
    body: '{"customerNo": "C-1001",',
  },
  { why: 'an empty body', status: 400, code: 'invalid-request', fields: [''], body: '' },
  {
    why: 'a smuggled prototype',
    status: 400,
    code: 'invalid-request',
    fields: ['__proto__'],
    body: asJson('"leased-line","__proto__":{"tier":"A1"}'),
  },
  {
    why: '5,000 nested arrays',
    status: 400,
    code: 'nesting-too-deep',
    fields: [],
    body: '['.repeat(5_000) + ']'.repeat(5_000),
  },
  {
    why: 'an oversized body',
    status: 413,
    code: 'payload-too-large',
    fields: [],
    body: asJson(`"leased-line","note":"${'x'.repeat(300_000)}"`),
  },
];

describe('An order that cannot be taken', () => {
  const house = useServedHouse();

  afterEach(async () => {
    const { store, client, systems, queue } = house();
    expect(await store.events.countDocuments()).toBe(0);
    expect(systems.network.calls).toEqual([]);
    expect(await client.workflow.count(`TaskQueue = "${queue}"`)).toMatchObject({ count: 0 });
  });

  const problem = (status: number, code: string): object => ({
    type: expect.stringContaining(`/problems/${code}`),
    title: expect.any(String),
    titleZh: expect.any(String),
    detail: expect.any(String),
    instance: expect.any(String),
    status,
    code,
  });

  it.each(cases)('for $why is refused with $status $code', async ({ status, code, fields, body }) => {
    const reply = await house().api.post<{ errors: { field: string; reason: string }[] }>(
      'desk-01',
      path,
      body,
    );

    expect(reply.status).toBe(status);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body).toMatchObject(problem(status, code));
    expect((reply.body.errors ?? []).map(({ field }) => field).sort()).toEqual([...fields].sort());
    for (const { reason } of reply.body.errors ?? []) expect(reason).not.toBe('');
  });

  it('is told everything that is missing at once', async () => {
    const reply = await house().api.post('desk-01', path, {});

    expect(reply).toMatchObject({
      status: 400,
      body: {
        errors: ['customerNo', 'productCode', 'ends'].map((field) => ({ field, reason: 'is required' })),
      },
    });
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'as %s is refused',
    async (type) => {
      const options = { body: JSON.stringify(leasedLineInput), headers: { 'content-type': type } };

      expect(await house().api.call('desk-01', 'POST', path, options)).toMatchObject({
        status: 415,
        body: { code: 'unsupported-media-type' },
      });
    },
  );

  it.each(['PUT', 'PATCH', 'DELETE'])('by %s is refused, and told what is offered', async (method) => {
    const reply = await house().api.call('desk-01', method, path, { body: leasedLineInput });

    expect(reply).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(reply.headers.get('allow')).toContain('POST');
  });

  it('at an address that is none is not found', async () => {
    const reply = await house().api.call('desk-01', 'POST', `${path}/x/y/z`, { body: leasedLineInput });

    expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('with a refused Idempotency-Key may be sent again, mended, under a new one', async () => {
    const bad = { body: { ...leasedLineInput, customerNo: 'C-4711' }, key: 'bad-1' };
    const first = await house().api.call('desk-01', 'POST', path, bad);

    const again = await house().api.call('desk-01', 'POST', path, bad);

    expect(first).toMatchObject({ status: 422, body: { code: 'unknown-customer' } });
    expect(again.body).toEqual(first.body);
  });
});
