import { groupSmsGateway } from '../../../domain/catalogue/products/group-sms-gateway';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { needsOf, networksOf, segmentsOf } from '../../../domain/order/needs';
import type { OrderStart } from '../../../domain/order/order';
import type { LocalNetwork } from '../../../domain/people/department';
import { buildOrder, orderedOf } from '../../support/build-order';

function lineBetween(a: LocalNetwork, b: LocalNetwork): OrderStart {
  return buildOrder({
    ends: [
      { end: 'a', addressId: 'XX-0001', address: '甲端', localNetwork: a },
      { end: 'b', addressId: 'XX-0002', address: '乙端', localNetwork: b },
    ],
  });
}

function circuitsOf(order: OrderStart): string[] {
  return needsOf(order)
    .filter(({ type }) => type === 'circuit')
    .map(({ slot, localNetworks }) => `${slot}: ${localNetworks.join('-')}`);
}

describe('What an order takes from the inventory', () => {
  it('for a line between two networks: a pair and a port at each end, and one circuit that belongs to both networks', () => {
    const order = buildOrder(orderedOf(leasedLine));

    expect(needsOf(order)).toEqual([
      { slot: 'a.access-pair', type: 'access-pair', localNetworks: ['kunming'], addressId: 'KM-0001' },
      { slot: 'b.access-pair', type: 'access-pair', localNetworks: ['qujing'], addressId: 'QJ-0001' },
      { slot: 'a.port', type: 'port', localNetworks: ['kunming'], addressId: null },
      { slot: 'b.port', type: 'port', localNetworks: ['qujing'], addressId: null },
      { slot: 'line.circuit', type: 'circuit', localNetworks: ['kunming', 'qujing'], addressId: null },
    ]);
  });

  it('for a gateway: one number of the customer’s home network', () => {
    const order = buildOrder({ ...orderedOf(groupSmsGateway), homeNetwork: 'dali' });

    expect(needsOf(order)).toEqual([
      { slot: 'line.number', type: 'number', localNetworks: ['dali'], addressId: null },
    ]);
  });

  it('never twice for one place', () => {
    const slots = needsOf(buildOrder({})).map(({ slot }) => slot);

    expect(new Set(slots).size).toBe(slots.length);
  });

  it('takes one circuit for each hop of the route, numbered from end a when there are several', () => {
    expect(circuitsOf(lineBetween('kunming', 'kunming'))).toEqual(['line.circuit: kunming']);
    expect(circuitsOf(lineBetween('qujing', 'kunming'))).toEqual(['line.circuit: qujing-kunming']);
    expect(circuitsOf(lineBetween('dali', 'kunming'))).toEqual([
      'line.circuit.1: dali-chuxiong',
      'line.circuit.2: chuxiong-kunming',
    ]);
    expect(circuitsOf(lineBetween('qujing', 'lijiang'))).toEqual([
      'line.circuit.1: qujing-kunming',
      'line.circuit.2: kunming-chuxiong',
      'line.circuit.3: chuxiong-dali',
      'line.circuit.4: dali-lijiang',
    ]);
  });

  it('still takes one circuit from end to end for an order placed before there were hops', () => {
    const order = lineBetween('kunming', 'dali');
    const before = { ...order.product, needs: [{ type: 'circuit', per: 'line' }] as const };

    expect(circuitsOf({ ...order, product: before })).toEqual(['line.circuit: kunming-dali']);
  });
});

describe('The local networks of an order', () => {
  it('are all on its route, from end a to end b', () => {
    expect(networksOf(buildOrder({}))).toEqual(['kunming']);
    expect(networksOf(buildOrder(orderedOf(leasedLine)))).toEqual(['kunming', 'qujing']);
    expect(networksOf(lineBetween('dali', 'kunming'))).toEqual(['dali', 'chuxiong', 'kunming']);
  });

  it('are its one end’s, or its home network when it has no ends', () => {
    const end = { end: 'a', addressId: 'LJ-0001', address: '甲端', localNetwork: 'lijiang' } as const;

    expect(networksOf(buildOrder({ ends: [end] }))).toEqual(['lijiang']);
    expect(networksOf(buildOrder({ ends: [], homeNetwork: 'dali' }))).toEqual(['dali']);
  });
});

describe('The segments of an order', () => {
  it('have the ends that lie in them; one without is only passed through', () => {
    const order = lineBetween('kunming', 'dali');
    const [a, b] = order.ends;

    expect(segmentsOf(order)).toEqual([
      { localNetwork: 'kunming', ends: [a], role: 'end' },
      { localNetwork: 'chuxiong', ends: [], role: 'transit' },
      { localNetwork: 'dali', ends: [b], role: 'end' },
    ]);
  });

  it('are one for a line within one network, with both ends', () => {
    const order = buildOrder({});

    expect(segmentsOf(order)).toEqual([{ localNetwork: 'kunming', ends: order.ends, role: 'end' }]);
  });

  it('are one at home for an order without ends', () => {
    const order = buildOrder({ ends: [], homeNetwork: 'dali' });

    expect(segmentsOf(order)).toEqual([{ localNetwork: 'dali', ends: [], role: 'end' }]);
  });
});
