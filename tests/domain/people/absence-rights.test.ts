import { mayRecordAbsenceOf } from '../../../domain/people/absence-rights';
import { demoPerson } from '../../support/demo-caller';

describe('The absence of somebody', () => {
  it.each([
    ['am-01', 'am-01', true],
    ['am-02', 'am-01', false],
    ['area-01', 'am-01', true],
    ['area-01', 'ka-head', false],
    ['ka-head', 'am-01', true],
    ['desk-head', 'am-01', false],
    ['chief-01', 'am-01', false],
    ['admin-01', 'res-km-mgr', true],
    ['it-01', 'it-02', false],
    ['res-km-mgr', 'res-km-01', true],
    ['res-km-mgr', 'res-qj-01', false],
    ['res-km-mgr', 'data-km-01', false],
    ['res-km-mgr', 'stn-head', false],
    ['res-km-01', 'res-km-02', false],
    ['stn-head', 'res-km-mgr', true],
  ])('recorded by %s for %s: %s', (recorder, absent, may) => {
    expect(mayRecordAbsenceOf(demoPerson(recorder), demoPerson(absent))).toBe(may);
  });

  it('is not decided by the manager of no station in particular', () => {
    const manager = { ...demoPerson('res-km-mgr'), station: null };

    expect(mayRecordAbsenceOf(manager, { ...demoPerson('stn-head'), station: null })).toBe(false);
  });
});
