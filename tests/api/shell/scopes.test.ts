import type { Caller } from '../../../api/caller';
import { absenceScope, customerScope, processScope, taskScope, tasksFor } from '../../../api/scopes';
import type { ScopeFilter } from '../../../api/route';
import { wordsOfWork } from '../../../domain/process/task-audience';
import { demoCaller } from '../../support/demo-caller';

const everything = {};
const nothing = { _id: { $in: [] } };

/** Their own, and those a customer of theirs has joined. */
function processesOf(managerId: string): object {
  return { $or: [{ managerId }, { 'details.requesterManagers': managerId }] };
}

/** The tasks one of these words finds. */
function found(words: readonly string[]): object {
  return { audience: { $in: words } };
}

function wordsIn(scope: ScopeFilter): ReadonlySet<string> {
  const { audience } = scope as { audience: { $in: string[] } };
  return new Set(audience.$in);
}

function demoPerson(id: string): Caller {
  return demoCaller(id, []);
}

function like(id: string, change: Partial<Caller>): Caller {
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

    expect(processScope(manager)).toEqual(processesOf('am-01'));
    expect(customerScope(manager)).toEqual({ managerId: 'am-01' });
    expect(taskScope(manager)).not.toEqual(everything);
  });

  it.each(['am-01', 'desk-01', 'fin-01', 'fin-head', 'field-km-01', 'it-01'])(
    'somebody like %s without a role: nothing',
    (id) => {
      const nobody = like(id, { roles: [] });

      expect(processScope(nobody)).toEqual(nothing);
      expect(customerScope(nobody)).toEqual(nothing);
      expect(tasksFor(nobody)).toEqual(found([]));
      expect(taskScope(nobody)).toEqual(found([`holder:${id}`, `delegator:${id}`]));
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

  it.each([
    ['an account manager', 'am-01', 'manager:am-01'],
    ['the head of the stations', 'stn-head', 'department:stations'],
    ['a station’s manager', 'res-km-mgr', 'station:resource/kunming'],
  ])('%s: besides, all tasks they answer for', (_who, id, word) => {
    expect(wordsIn(taskScope(demoPerson(id)))).toContain(word);
  });

  it('a station’s manager without a station: no station’s tasks', () => {
    const manager = like('res-km-mgr', { station: null });

    expect(taskScope(manager)).toEqual(
      found([...wordsOfWork(manager), 'holder:res-km-mgr', 'delegator:res-km-mgr']),
    );
  });
});

describe('What deputies may see', () => {
  it('theirs, and what those they stand in for may see', () => {
    expect(processScope(demoCaller('am-01', ['am-02', 'am-03']))).toEqual({
      $or: ['am-01', 'am-02', 'am-03'].map(processesOf),
    });
    expect(wordsIn(taskScope(demoCaller('am-01', ['am-02'])))).toEqual(
      new Set([...wordsIn(taskScope(demoPerson('am-01'))), ...wordsIn(taskScope(demoPerson('am-02')))]),
    );
    expect(wordsIn(tasksFor(demoCaller('res-km-01', ['res-km-mgr'])))).toEqual(
      new Set([...wordsOfWork(demoPerson('res-km-01')), ...wordsOfWork(demoPerson('res-km-mgr'))]),
    );
  });

  it('everything, if one of those they stand in for may', () => {
    expect(customerScope(demoCaller('am-01', ['am-02', 'area-01']))).toEqual(everything);
    expect(absenceScope(demoCaller('it-01', ['admin-01']))).toEqual(everything);
    expect(taskScope(demoCaller('am-01', ['ops-01']))).toEqual(everything);
  });

  it('what the others may see, if themselves they may see nothing', () => {
    const deputy = { ...demoCaller('am-01', ['am-02']), roles: [] };

    expect(processScope(deputy)).toEqual(processesOf('am-02'));
    expect(processScope({ ...deputy, standsInFor: [] })).toEqual(nothing);
  });
});
