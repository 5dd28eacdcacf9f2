import { accountManagers, executorsOf, networkPlanning } from '../../../domain/people/groups';
import { recipientsAt } from '../../../domain/process/escalation';

const station = executorsOf({ station: 'field', localNetwork: 'dali' });
const stationManagers = { ...station, role: 'station-manager' };
const headOfStations = { department: 'stations', role: 'department-head', station: null, localNetwork: null };
const manager = { kind: 'person', id: 'am-01' };

describe('Who is told when time runs out (CAL-3)', () => {
  it('at 50 %: the person who holds it, or everyone who could take it; the account manager always', () => {
    expect(recipientsAt(50, { group: station, people: ['field-dl-01'] }, 'am-01')).toEqual([
      { kind: 'person', id: 'field-dl-01' },
      manager,
    ]);
    expect(recipientsAt(50, { group: station, people: [] }, 'am-01')).toEqual([
      { kind: 'group', group: station },
      manager,
    ]);
  });

  it('at 80 %: the station’s manager as well', () => {
    expect(recipientsAt(80, { group: station, people: ['field-dl-01'] }, 'am-01')).toContainEqual({
      kind: 'group',
      group: stationManagers,
    });
  });

  it('at 100 %: the head of the department as well', () => {
    expect(recipientsAt(100, { group: station, people: [] }, 'am-01')).toEqual([
      { kind: 'group', group: station },
      { kind: 'group', group: stationManagers },
      { kind: 'group', group: headOfStations },
      manager,
    ]);
  });

  it('in a department without stations its head already at 80 %, and once only', () => {
    const head = { kind: 'group', group: { ...networkPlanning, role: 'department-head' } };

    for (const percent of [80, 100]) {
      expect(recipientsAt(percent, { group: networkPlanning, people: [] }, 'am-01').slice(1)).toEqual([
        head,
        manager,
      ]);
    }
  });

  it('nobody is told twice: an account manager who holds it is told as its holder', () => {
    expect(recipientsAt(50, { group: accountManagers, people: ['am-01'] }, 'am-01')).toEqual([manager]);
  });
});
