import { mayRepair, repairCandidates, repairGroup } from '../../../domain/process/repair-rules';
import { repairGroups } from '../../../domain/process/stuck-call';
import { memberOf } from '../../../domain/process/actor';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';

const withIt = { group: repairGroup('it-support') };
const withBilling = { group: repairGroup('billing') };
const withManagers = { group: repairGroup('account-manager') };

describe('A call that did not go through', () => {
  it.each(['it-01', 'ops-01'])('may always be acted on by %s', (id) => {
    for (const to of repairGroups)
      expect(mayRepair(person(id), { group: repairGroup(to) }, 'am-01')).toBe(true);
  });

  it('is otherwise for those it was handed over to', () => {
    expect(mayRepair(person('bill-01'), withBilling, 'am-01')).toBe(true);
    expect(mayRepair(person('bill-01'), withIt, 'am-01')).toBe(false);
    expect(mayRepair(person('it-head'), withIt, 'am-01')).toBe(false);
  });

  it('handed over to the account manager is the customer’s own manager’s, not a colleague’s', () => {
    expect(mayRepair(person('am-01'), withManagers, 'am-01')).toBe(true);
    expect(mayRepair(person('am-02'), withManagers, 'am-01')).toBe(false);
    expect(repairCandidates(withManagers.group, 'am-01')).toEqual(['am-01']);
    expect(repairCandidates(withBilling.group, 'am-01')).toEqual([]);
  });

  it('may be acted on by who stands in for somebody who may', () => {
    const deputy = { ...person('am-02'), onBehalfOf: memberOf(demoPerson('am-01')) };

    expect(mayRepair(deputy, withManagers, 'am-01')).toBe(true);
  });
});
