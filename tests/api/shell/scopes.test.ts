import { demoPeople } from '../../../api/auth/embedded/people';
import { customerScope, processScope, taskScope } from '../../../api/scopes';
import type { Person } from '../../../domain/people/person';

const everything = {};
const nothing = { _id: { $in: [] } };

function demoPerson(id: string): Person {
  const found = demoPeople.find((person) => person.id === id);
  if (found === undefined) throw new RangeError(`No demo person ${id}`);
  return found;
}

function like(id: string, change: Partial<Person>): Person {
  return { ...demoPerson(id), ...change };
}

describe('What people may see', () => {
  it.each(['ops-01', 'admin-01', 'it-01', 'area-01', 'chief-01', 'ka-head', 'desk-01', 'desk-head'])(
    '%s: every order and customer',
    (id) => {
      expect(processScope(demoPerson(id))).toEqual(everything);
      expect(customerScope(demoPerson(id))).toEqual(everything);
    },
  );

  it.each([
    [['account-manager']],
    [['account-manager', 'specialist']],
    [['specialist', 'account-manager']],
  ] as const)('an account manager, whatever harmless they are besides: their own customers (%s)', (roles) => {
    const manager = like('am-01', { roles });

    expect(processScope(manager)).toEqual({ managerId: 'am-01' });
    expect(customerScope(manager)).toEqual({ managerId: 'am-01' });
    expect(taskScope(manager)).not.toEqual(everything);
  });

  it.each(['am-01', 'desk-01', 'fin-01', 'fin-head', 'field-km-01', 'it-01'])(
    'somebody like %s without a role: nothing',
    (id) => {
      const nobody = like(id, { roles: [] });

      expect(processScope(nobody)).toEqual(nothing);
      expect(customerScope(nobody)).toEqual(nothing);
      expect(taskScope(nobody)).toEqual({ $or: [expect.objectContaining({ 'group.role': { $in: [] } })] });
    },
  );

  it.each([
    ['key-accounts', 'am-01'],
    ['sales-desk', 'desk-01'],
  ])('a specialist at %s: no orders and no customers', (_department, id) => {
    const specialist = like(id, { roles: ['specialist'] });

    expect([processScope(specialist), customerScope(specialist)]).toEqual([nothing, nothing]);
  });

  it('other departments and stations: what they work or worked on', () => {
    expect(processScope(demoPerson('fin-01'))).toEqual({ involved: { $in: ['finance:*:*'] } });
    expect(processScope(demoPerson('stn-head'))).toEqual({ involved: { $regex: '^stations:' } });
    expect(processScope(demoPerson('field-km-01'))).toEqual({
      involved: { $in: ['stations:field:kunming'] },
    });
  });

  it('a station’s manager without a station: no station’s tasks', () => {
    const manager = like('res-km-mgr', { station: null });

    expect(taskScope(manager)).toEqual({
      $or: [expect.objectContaining({ 'group.role': { $in: ['station-manager'] } })],
    });
  });
});
