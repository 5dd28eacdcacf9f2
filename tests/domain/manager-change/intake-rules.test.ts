import { customerOf, groupsToTell } from '../../../domain/manager-change/manager-change';
import { type ManagerChangeFacts, admitManagerChange } from '../../../domain/manager-change/intake-rules';
import type { ManagerChangeInput } from '../../../domain/manager-change/input';
import { mayChangeManagers } from '../../../domain/manager-change/may-change-managers';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';

const wanted: ManagerChangeInput = {
  fromManagerId: 'am-01',
  toManagerId: 'am-02',
  customerNos: ['C-1', 'C-2'],
  reason: '岗位调整',
  effectiveFrom: null,
};

const known: ManagerChangeFacts = {
  successor: demoPerson('am-02'),
  named: [
    { customerNo: 'C-1', managerId: 'am-01' },
    { customerNo: 'C-2', managerId: 'am-01' },
  ],
  owned: 2,
  now: '2026-11-23T02:00:00.000Z',
};

function refusal(input: Partial<ManagerChangeInput>, facts: Partial<ManagerChangeFacts>): string | null {
  try {
    admitManagerChange({ ...wanted, ...input }, { ...known, ...facts });
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('A change of account manager', () => {
  it('is admitted for customers of the old manager', () => {
    expect(refusal({}, {})).toBeNull();
    expect(refusal({ customerNos: 'all' }, {})).toBeNull();
    expect(refusal({ effectiveFrom: '2026-12-01T01:00:00.000Z' }, {})).toBeNull();
  });

  it.each([
    ['invalid-request', { toManagerId: 'am-01' }, {}],
    ['unknown-person', {}, { successor: null }],
    ['not-a-colleague', {}, { successor: demoPerson('desk-01') }],
    ['unknown-customer', {}, { named: [{ customerNo: 'C-1', managerId: 'am-01' }] }],
    ['unknown-customer', { customerNos: 'all' as const }, { owned: 0 }],
    ['date-in-the-past', { effectiveFrom: '2026-11-23T02:00:00.000Z' }, {}],
    ['invalid-request', { effectiveFrom: '2028-01-01T00:00:00.000Z' }, {}],
  ])('is refused: %s', (code, input, facts) => {
    expect(refusal(input, facts)).toBe(code);
  });

  it('names the customers that are not the old manager’s', () => {
    const named = [
      { customerNo: 'C-1', managerId: 'am-01' },
      { customerNo: 'C-2', managerId: 'am-03' },
    ];
    expect(() => admitManagerChange(wanted, { ...known, named })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'customerNos.1' })] }) as Error,
    );
  });

  it('is decided by area managers, the head of key accounts and who stands in for them', () => {
    const deputy = { ...person('am-01'), onBehalfOf: person('area-01') };
    expect([person('area-01'), person('ka-head'), deputy].map(mayChangeManagers)).toEqual([true, true, true]);
    expect([person('am-01'), person('stn-head'), person('admin-01')].map(mayChangeManagers)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('is about one customer or several', () => {
    expect(customerOf({ customerNos: ['C-1'] })).toBe('C-1');
    expect(customerOf({ customerNos: ['C-1', 'C-2'] })).toBe('*');
    expect(customerOf({ customerNos: null })).toBe('*');
  });

  it('tells each important customer alone, all others together', () => {
    const moved = [
      ['C-1', true],
      ['C-2', false],
      ['C-3', true],
      ['C-4', false],
    ] as const;
    const customers = moved.map(([customerNo, important]) => ({ customerNo, important }));
    expect(groupsToTell(customers)).toEqual([['C-1'], ['C-3'], ['C-2', 'C-4']]);
    expect(groupsToTell([])).toEqual([]);
  });
});
