import { accountManagers, executorsOf } from '../../../domain/people/groups';
import { isMemberOf } from '../../../domain/people/person';
import { person } from '../../support/people';

const field = executorsOf({ station: 'field', localNetwork: 'kunming' });

describe('Who belongs to a group', () => {
  it.each([
    ['its executors', 'field-km-01', true],
    ['not the executors of another station', 'data-km-01', false],
    ['not those of another local network', 'field-qj-01', false],
    ['not its manager', 'field-km-mgr', false],
    ['nobody of another department', 'call-01', false],
  ])('of a station: %s', (_who, id, belongs) => {
    expect(isMemberOf(person(id), field)).toBe(belongs);
  });

  it('of a department without stations: all of the role, wherever they are', () => {
    expect(['am-01', 'am-02', 'ka-head'].map((id) => isMemberOf(person(id), accountManagers))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('a person with several roles or networks belongs to all their groups', () => {
    const both = { ...person('field-km-01'), localNetworks: ['kunming', 'dali'] as const };

    expect(isMemberOf(both, executorsOf({ station: 'field', localNetwork: 'dali' }))).toBe(true);
  });
});
