import { groupSmsGateway } from '../../../domain/catalogue/products/group-sms-gateway';
import { leasedLine } from '../../../domain/catalogue/products/leased-line';
import { needsOf, networksOf } from '../../../domain/order/needs';
import { buildOrder, orderedOf } from '../../support/build-order';

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

  it('touches each local network once, in the order of its ends', () => {
    expect(networksOf(buildOrder({}))).toEqual(['kunming']);
    expect(networksOf(buildOrder(orderedOf(leasedLine)))).toEqual(['kunming', 'qujing']);
    expect(networksOf(buildOrder({ ends: [], homeNetwork: 'dali' }))).toEqual(['dali']);
  });
});
