import type { ResourceNeed } from '../../../domain/catalogue/resource';
import { correctBilling, correctFiling, correctNeeds } from '../../../domain/order/corrections';
import type { Corrected } from '../../../domain/process/correction';

function fieldsWrong(corrected: Corrected<unknown>): readonly string[] {
  return 'problems' in corrected ? corrected.problems.map(({ field }) => field) : [];
}

const pair = (end: 'a' | 'b', addressId: string): ResourceNeed => ({
  slot: `${end}.access-pair`,
  type: 'access-pair',
  localNetworks: ['kunming'],
  addressId,
});

const circuit: ResourceNeed = {
  slot: 'line.circuit',
  type: 'circuit',
  localNetworks: ['kunming'],
  addressId: null,
};

const account = {
  orderNo: 'SO-1',
  customerNo: 'C-1001',
  productCode: 'leased-line',
  bandwidthKbps: 2048,
  since: '2026-11-24T02:00:00.000Z',
};

describe('Correcting what is asked of the network', () => {
  const needs = [pair('a', 'KM-0001'), pair('b', 'KM-0002'), circuit];

  it('offers the address of each end', () => {
    expect(correctNeeds.fields(needs)).toEqual({ 'a.addressId': 'KM-0001', 'b.addressId': 'KM-0002' });
  });

  it('moves the end that is named, and nothing else', () => {
    expect(correctNeeds.apply(needs, { 'b.addressId': 'KM-0009' })).toEqual({
      request: [pair('a', 'KM-0001'), pair('b', 'KM-0009'), circuit],
    });
  });

  it.each([
    ['an end it does not have', { 'c.addressId': 'KM-0009' }],
    ['a slot without an address', { 'line.addressId': 'KM-0009' }],
    ['something that is no address', { 'a.addressId': 'second floor' }],
    ['a number', { 'a.addressId': 7 }],
    ['the type', { 'a.type': 'port' }],
  ])('refuses %s', (_what, corrections) => {
    expect(fieldsWrong(correctNeeds.apply(needs, corrections))).toEqual(Object.keys(corrections));
  });
});

describe('Correcting what is asked of billing', () => {
  it('offers customer, product, bandwidth and since when', () => {
    expect(correctBilling.fields(account)).toEqual({
      customerNo: 'C-1001',
      productCode: 'leased-line',
      bandwidthKbps: 2048,
      since: '2026-11-24T02:00:00.000Z',
    });
  });

  it('takes several at once and leaves the rest', () => {
    const corrections = { customerNo: 'C-1002', bandwidthKbps: 4096 };

    expect(correctBilling.apply(account, corrections)).toEqual({ request: { ...account, ...corrections } });
  });

  it('takes a time in any zone and keeps it in UTC', () => {
    expect(correctBilling.apply(account, { since: '2026-11-24T10:00:00+08:00' })).toEqual({
      request: account,
    });
  });

  it.each([
    ['customerNo', ''],
    ['productCode', 'carrier-pigeon'],
    ['productCode', 'constructor'],
    ['bandwidthKbps', 0],
    ['bandwidthKbps', 2.5],
    ['bandwidthKbps', '2048'],
    ['since', '2026-11-24'],
    ['since', '2026-13-24T10:00:00Z'],
    ['orderNo', 'SO-2'],
    ['__proto__', 'x'],
  ])('refuses %s %j', (field, value) => {
    const corrections = Object.fromEntries([[field, value]]);

    expect(fieldsWrong(correctBilling.apply(account, corrections))).toEqual([field]);
  });
});

describe('Correcting what is filed in CRM', () => {
  const filing = {
    orderNo: 'SO-1',
    customerNo: 'C-1001',
    productCode: 'leased-line',
    outcome: 'completed',
    reason: null,
    acceptedAt: null,
    documentRef: null,
  } as const;

  it('offers customer, product and document, and takes them', () => {
    expect(Object.keys(correctFiling.fields(filing))).toEqual(['customerNo', 'productCode', 'documentRef']);
    expect(correctFiling.apply(filing, { documentRef: 'YS-2026-118' })).toEqual({
      request: { ...filing, documentRef: 'YS-2026-118' },
    });
  });

  it('refuses how the order ended, and an empty document', () => {
    expect(fieldsWrong(correctFiling.apply(filing, { outcome: 'cancelled', documentRef: ' ' }))).toEqual([
      'outcome',
      'documentRef',
    ]);
  });
});
