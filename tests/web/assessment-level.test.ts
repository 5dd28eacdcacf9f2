import { demoPeople } from '../../api/auth/embedded/people';
import { levelOf } from '../../web/pages/assessment/asked';

describe('The assessment opens', () => {
  it.each([
    ['am-01', 'account-managers'],
    ['area-01', 'account-managers'],
    ['field-km-01', 'station-executors'],
    ['field-km-mgr', 'station-managers'],
    ['stn-head', 'station-managers'],
    ['it-01', 'it-support'],
    ['ops-01', 'station-managers'],
  ])('for %s at the level of %s', (id, level) => {
    const person = demoPeople.find((one) => one.id === id);
    expect(person === undefined ? null : levelOf(person)).toBe(level);
  });
});
