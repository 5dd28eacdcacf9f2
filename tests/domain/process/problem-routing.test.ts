import {
  groupOfOwner,
  likelyNetwork,
  responsibleFor,
  solverOf,
} from '../../../domain/process/problem-routing';
import { localNetworks } from '../../../domain/people/department';
import { accountManagers, executorsOf, itSupport, networkMaintenance } from '../../../domain/people/groups';
import type { LocalNetwork } from '../../../domain/people/department';
import { type ProblemCategory, problemCategories } from '../../../domain/process/problem';
import { processLimits } from '../../../domain/process/limits';
import { memberOf } from '../../support/people';

const { problemHandlers } = processLimits;

describe('Who has to solve a problem', () => {
  it.each<[ProblemCategory, ReturnType<typeof responsibleFor>]>([
    ['resource', executorsOf({ station: 'resource', localNetwork: 'dali' })],
    ['technical', executorsOf({ station: 'data', localNetwork: 'dali' })],
    ['cross-network', networkMaintenance],
    ['it-system', itSupport],
    ['customer', accountManagers],
  ])('of the kind %s in Dali is one group', (category, group) => {
    expect(responsibleFor({ category, localNetwork: 'dali' }, problemHandlers, 'kunming')).toEqual(group);
  });

  it('is whoever administrators have made it', () => {
    const changed = {
      ...problemHandlers,
      technical: 'transmission',
      resource: 'network-maintenance',
    } as const;

    expect(responsibleFor({ category: 'technical', localNetwork: 'dali' }, changed, 'kunming')).toEqual(
      executorsOf({ station: 'transmission', localNetwork: 'dali' }),
    );
    expect(responsibleFor({ category: 'resource', localNetwork: 'dali' }, changed, 'kunming')).toEqual(
      networkMaintenance,
    );
  });

  it('is the station of the network it came from when the report names none', () => {
    expect(responsibleFor({ category: 'technical', localNetwork: null }, problemHandlers, 'lijiang')).toEqual(
      executorsOf({ station: 'data', localNetwork: 'lijiang' }),
    );
  });

  it('of every kind in every network is a group that somebody belongs to', () => {
    const places: (LocalNetwork | null)[] = [...localNetworks, null];
    for (const category of problemCategories) {
      for (const localNetwork of places) {
        expect(() =>
          memberOf(responsibleFor({ category, localNetwork }, problemHandlers, 'kunming')),
        ).not.toThrow();
      }
    }
  });

  it('is, of the account managers, only the customer’s own', () => {
    expect(solverOf(accountManagers, 'am-02')).toEqual({ group: accountManagers, person: 'am-02' });
    expect(solverOf(itSupport, 'am-02')).toEqual({ group: itSupport, person: null });
  });

  it('is whom the arbiter names: a station or a department', () => {
    const transmission = { station: 'transmission', localNetwork: 'qujing' } as const;
    expect(groupOfOwner({ kind: 'station', ...transmission })).toEqual(executorsOf(transmission));
    expect(groupOfOwner({ kind: 'department', department: 'network-maintenance' })).toEqual(
      networkMaintenance,
    );
    expect(groupOfOwner({ kind: 'department', department: 'key-accounts' })).toEqual(accountManagers);
  });

  it('is looked for first where the task is, then with whoever holds the process', () => {
    const dali = executorsOf({ station: 'field', localNetwork: 'dali' });

    expect(likelyNetwork([accountManagers, dali], 'kunming')).toBe('dali');
    expect(likelyNetwork([accountManagers], 'kunming')).toBe('kunming');
  });
});
