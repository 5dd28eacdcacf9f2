import type { PersonAnswer } from '../../../api/schemas/person';
import { demoPeople } from '../../../api/auth/embedded/people';
import { useServedHouse } from '../../support/use-served-house';

interface Page {
  readonly items: readonly PersonAnswer[];
  readonly total: number;
}

describe('The directory of people', () => {
  const house = useServedHouse();
  const ids = async (query: string): Promise<string[]> => {
    const { items } = await house().api.get<Page>('desk-01', `/api/v1/people${query}`);
    return items.map(({ id }) => id);
  };

  it('knows everybody, page by page', async () => {
    const first = await house().api.get<Page>('res-km-01', '/api/v1/people?pageSize=10');
    const second = await ids('?pageSize=10&page=2');

    expect(first.total).toBe(demoPeople.length);
    expect([...first.items.map(({ id }) => id), ...second]).toEqual(
      demoPeople
        .map(({ id }) => id)
        .sort()
        .slice(0, 20),
    );
  });

  it.each([
    ['?department=finance', ['fin-01', 'fin-head']],
    ['?station=resource&localNetwork=dali', ['res-dl-01', 'res-dl-02', 'res-dl-mgr']],
    ['?role=station-manager&localNetwork=kunming&station=data', ['data-km-mgr']],
    ['?role=area-manager', ['area-01']],
    ['?text=AM-0', ['am-01', 'am-02', 'am-03']],
    [`?text=${encodeURIComponent('晓梅')}`, ['am-01']],
    ['?text=.*', []],
  ])('finds by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('says no more of a person than one needs to work with them', async () => {
    const { items } = await house().api.get<Page>('desk-01', '/api/v1/people?text=res-km-01');

    expect(items).toEqual([demoPeople.find(({ id }) => id === 'res-km-01')]);
  });

  it.each(['?department=kitchen', '?role=king', '?text=', '?who=me'])('refuses %s', async (query) => {
    expect(await house().api.call('desk-01', 'GET', `/api/v1/people${query}`, {})).toMatchObject({
      status: 400,
      body: { code: 'invalid-request' },
    });
  });

  it('tells the caller who they are', async () => {
    expect(await house().api.get('am-01', '/api/v1/people/me')).toEqual({
      ...demoPeople.find(({ id }) => id === 'am-01'),
      standsInFor: [],
    });
  });

  it('learns who signs in, if it did not know them so', async () => {
    const { people, changes } = house().store;
    await people.updateOne(
      { _id: 'plan-01' },
      { $set: { department: 'finance', since: '2026-01-01T00:00:00.000Z' } },
    );

    for (const _again of [1, 2, 3]) await house().api.get('plan-01', '/api/v1/people/me');

    expect(await people.findOne({ _id: 'plan-01' })).toMatchObject({ department: 'network-planning' });
    expect(await changes.countDocuments({ subject: 'plan-01', what: 'person.learned' })).toBe(1);
  });

  it.each(['/people', '/people/me', '/absences'])('%s needs signing in', async (path) => {
    expect(await house().api.call(null, 'GET', `/api/v1${path}`, {})).toMatchObject({ status: 401 });
  });
});
