import { entitlements } from '../../../domain/tiers/entitlements';
import { classOf, tiers } from '../../../domain/tiers/tier';

describe('Tiers and what they are entitled to', () => {
  it('five levels make three classes (CUS-2)', () => {
    expect(tiers.map(classOf)).toEqual(['A', 'A', 'B', 'B', 'C']);
  });

  it('a coverage request is answered in one, two, three working days (ENT-1)', () => {
    expect(tiers.map((tier) => entitlements[classOf(tier)].coverageReply)).toEqual(
      [1, 1, 2, 2, 3].map((workingDays) => ({ workingDays })),
    );
  });

  it('an order is answered within one working day, whoever orders (ENT-3)', () => {
    expect(new Set(tiers.map((tier) => JSON.stringify(entitlements[classOf(tier)].orderResponse)))).toEqual(
      new Set(['{"workingDays":1}']),
    );
  });

  it('A goes before B, B before C (ENT-5, O2A-9)', () => {
    expect([entitlements.A.priority, entitlements.B.priority, entitlements.C.priority]).toEqual([1, 2, 3]);
  });

  it('a trial lasts three, two, one months; C is not offered one unasked (ENT-6)', () => {
    expect([entitlements.A.trial, entitlements.B.trial, entitlements.C.trial]).toEqual([
      { months: 3, offered: true },
      { months: 2, offered: true },
      { months: 1, offered: false },
    ]);
  });
});
