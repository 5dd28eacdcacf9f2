import { type Load, type Unit, addLoads, unitsOf } from '../../../domain/process/board';

const dataKunming: Unit = { department: 'stations', station: 'data', localNetwork: 'kunming' };
const billing: Unit = { department: 'billing', station: null, localNetwork: null };

function load(open: number, oldestAt: string | null): Load {
  return { open, claimed: 1, awaitingAcceptance: 0, overdue: 1, dueToday: 0, oldestAt };
}

describe('A board', () => {
  it('adds up a unit of its people, and what nobody has taken yet comes first', () => {
    const units = unitsOf([
      { unit: dataKunming, person: 'data-km-01', load: load(3, '2026-11-20T02:00:00.000Z') },
      { unit: dataKunming, person: null, load: load(2, '2026-11-19T02:00:00.000Z') },
      { unit: billing, person: 'bill-01', load: load(1, '2026-11-23T02:00:00.000Z') },
    ]);

    expect(units).toMatchObject([
      { unit: billing, load: { open: 1 } },
      {
        unit: dataKunming,
        load: { open: 5, claimed: 2, overdue: 2, oldestAt: '2026-11-19T02:00:00.000Z' },
        people: [{ person: null }, { person: 'data-km-01' }],
      },
    ]);
  });

  it('has nothing oldest where there is nothing', () => {
    expect(addLoads([])).toMatchObject({ open: 0, oldestAt: null });
    expect(addLoads([load(1, null), load(0, '2026-11-19T02:00:00.000Z')])).toMatchObject({
      oldestAt: '2026-11-19T02:00:00.000Z',
    });
  });
});
