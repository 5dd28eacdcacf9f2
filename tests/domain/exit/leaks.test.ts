import { type OrderInAllSystems, leaksOf } from '../../../domain/exit/leaks';

const orderNo = 'SO-1';
const nothing: OrderInAllSystems = {
  standing: 'over',
  customerNo: 'C-1001',
  network: { orderNo, held: [], service: 'none', access: 'none' },
  billing: { orderNo, state: 'none', customerNo: null, contractNo: null },
};

const served = { ...nothing.network, service: 'active' } as const;
const billed = { ...nothing.billing, state: 'billing' } as const;
const holding = { ...nothing.network, held: ['KM-0001-P1', 'PRT-KM-1'] };

const kindsOf = (different: Partial<OrderInAllSystems>): string[] =>
  leaksOf({ ...nothing, ...different }).map(({ kind }) => kind);

describe('what leaks (EXI-4)', () => {
  it('nothing, where nothing is', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ standing: 'active', network: { ...served, held: ['x'] }, billing: billed })).toEqual([]);
  });

  it('every resource of an order that is over, or that nobody knows', () => {
    expect(kindsOf({ network: holding })).toEqual(['held-by-nobody', 'held-by-nobody']);
    expect(kindsOf({ standing: 'unknown', network: holding })).toHaveLength(2);
  });

  it('billing where there is no service, in our record or in the network', () => {
    expect(kindsOf({ billing: billed })).toEqual(['billed-without-service']);
    expect(kindsOf({ standing: 'active', billing: billed })).toEqual(['billed-without-service']);
  });

  it('a service that is not billed', () => {
    expect(kindsOf({ standing: 'active', network: served })).toEqual(['served-without-billing']);
    expect(kindsOf({ network: served })).toEqual(['served-without-billing']);
  });

  it('nothing of an order in flight or a service that leaves, wherever it is', () => {
    for (const standing of ['in-flight', 'leaving'] as const) {
      expect(kindsOf({ standing, network: holding })).toEqual([]);
      expect(kindsOf({ standing, billing: billed })).toEqual([]);
      expect(kindsOf({ standing, network: served })).toEqual([]);
    }
  });
});
