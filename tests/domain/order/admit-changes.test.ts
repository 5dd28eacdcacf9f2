import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { type AskedChanges, type ChangeFacts, admitChanges } from '../../../domain/order/admit-changes';
import { BusinessError } from '../../../domain/errors';
import { buildOrder } from '../../support/build-order';

const facts: ChangeFacts = {
  product: leasedLine,
  ends: buildOrder({}).ends,
  addresses: [
    { addressId: 'QJ-0001', text: '曲靖市麒麟区南宁西路 8 号', district: '麒麟区', localNetwork: 'qujing' },
    { addressId: 'KM-0001', text: '昆明市五华区人民中路 12 号', district: '五华区', localNetwork: 'kunming' },
  ],
  today: '2026-11-23',
};

function refusalOf(asked: AskedChanges): unknown {
  try {
    return admitChanges(asked, facts);
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    return [error.code, error.fields.map(({ field }) => field)];
  }
}

describe('An amendment', () => {
  it('is taken with the addresses it names looked up, and says nothing of what stays', () => {
    expect(admitChanges({ ends: [{ end: 'b', addressId: 'QJ-0001' }] }, facts)).toEqual({
      ends: [
        { end: 'b', addressId: 'QJ-0001', address: '曲靖市麒麟区南宁西路 8 号', localNetwork: 'qujing' },
      ],
    });
    expect(admitChanges({ bandwidthKbps: 1024 }, facts)).toEqual({ bandwidthKbps: 1024 });
    expect(admitChanges({ requestedDate: null }, facts)).toEqual({ requestedDate: null });
  });

  it.each<[string, AskedChanges, string, readonly string[]]>([
    ['changes nothing', {}, 'nothing-to-amend', []],
    ['wants a bandwidth that is not on offer', { bandwidthKbps: 3 }, 'wrong-bandwidth', ['bandwidthKbps']],
    ['wants a day gone by', { requestedDate: '2026-11-22' }, 'date-in-the-past', ['requestedDate']],
    [
      'names an address nobody serves',
      { ends: [{ end: 'a', addressId: 'BJ-1' }] },
      'address-not-served',
      ['ends.0.addressId'],
    ],
    [
      'names an end twice',
      {
        ends: [
          { end: 'b', addressId: 'QJ-0001' },
          { end: 'b', addressId: 'KM-0001' },
        ],
      },
      'wrong-ends',
      ['ends.1.end'],
    ],
    [
      'puts both ends at one address',
      { ends: [{ end: 'b', addressId: 'KM-0001' }] },
      'wrong-ends',
      ['ends.0.addressId'],
    ],
  ])('is refused when it %s', (_why, asked, code, fields) => {
    expect(refusalOf(asked)).toEqual([code, fields]);
  });

  it('is refused when it names an end the order does not have', () => {
    const oneEnd = { ...facts, ends: facts.ends.slice(0, 1) };

    expect(() => admitChanges({ ends: [{ end: 'b', addressId: 'QJ-0001' }] }, oneEnd)).toThrow(BusinessError);
  });
});
