import type { BoardAnswer, ReturnsAnswer } from '../../../api/schemas/board';
import { ApiOrder } from '../../support/api-order';
import { buildReport } from '../../support/build-problem';
import { useServedHouse } from '../../support/use-served-house';

describe('The board', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const board = async (as: string, query: string): Promise<BoardAnswer> =>
    await house().api.get<BoardAnswer>(as, `/api/v1/board?${query}`);
  const returns = async (as: string): Promise<ReturnsAnswer> =>
    await house().api.get<ReturnsAnswer>(as, '/api/v1/board/returns');
  const post = async (as: string, path: string, body: object): Promise<number> =>
    (await house().api.post(as, `/api/v1${path}`, body)).status;
  const checkIn = async (localNetwork: string): Promise<string> => {
    const tasks = await order.openTasks();
    const task = tasks.find(
      ({ group }) => group.station === 'resource' && group.localNetwork === localNetwork,
    );
    if (task === undefined) throw new Error(`nothing is to be checked in ${localNetwork}`);
    return task.taskId;
  };

  beforeAll(async () => {
    order = await ApiOrder.place(house().api, {});
    await order.answer(await order.task('answer-order'), null, {});
    await order.task('check-resources');
    expect(await post('res-km-01', `/tasks/${await checkIn('kunming')}/claim`, {})).toBe(200);
  });

  it('tells the manager of a station what lies there, and with whom', async () => {
    const { load, units } = await board('res-km-mgr', '');

    expect(load).toMatchObject({ open: 1, claimed: 1, awaitingAcceptance: 0, overdue: 0 });
    expect(units).toMatchObject([
      {
        unit: { department: 'stations', station: 'resource', localNetwork: 'kunming' },
        people: [{ person: 'res-km-01', load: { open: 1 } }],
      },
    ]);
  });

  it('shows the head of a department all of it, or one station or local network of it', async () => {
    const places = async (query: string): Promise<unknown> =>
      (await board('stn-head', query)).units.map(({ unit }) => `${unit.station} ${unit.localNetwork}`);

    expect(await places('')).toEqual(['resource kunming', 'resource qujing']);
    expect(await places('localNetwork=qujing')).toEqual(['resource qujing']);
    expect(await places('station=data')).toEqual([]);
    expect((await board('stn-head', '')).load).toMatchObject({ open: 2, claimed: 1, awaitingAcceptance: 1 });
  });

  it('follows what is given to somebody else: until they accept it, it waits with them', async () => {
    const taskId = await checkIn('kunming');
    const body = { to: 'res-km-02', reason: '原办理人请假' };
    expect(await post('res-km-mgr', `/tasks/${taskId}/reassign`, body)).toBe(200);

    expect((await board('res-km-mgr', '')).units).toMatchObject([
      { people: [{ person: 'res-km-02', load: { open: 1, claimed: 0, awaitingAcceptance: 1 } }] },
    ]);
    const lyingWith = async (id: string): Promise<unknown> =>
      (await house().api.get<{ total: number }>('res-km-mgr', `/api/v1/tasks?liesWith=${id}`)).total;
    expect(await Promise.all(['res-km-01', 'res-km-02', 'nobody'].map(lyingWith))).toEqual([0, 1, 0]);
  });

  it('counts open problems by who has to solve them', async () => {
    expect(await post('res-km-02', `/tasks/${await checkIn('kunming')}/problems`, buildReport({}))).toBe(201);

    const { problems } = await board('stn-head', '');
    expect(problems).toMatchObject([
      { unit: { station: 'data', localNetwork: 'kunming' }, open: 1, overdue: 0 },
    ]);
    expect((await board('stn-head', 'station=field')).problems).toEqual([]);
  });

  it('counts returns for who made and who caused them', async () => {
    expect(await post('res-qj-01', `/tasks/${await checkIn('qujing')}/return`, { reason: '地址不符' })).toBe(
      200,
    );

    const { items } = await returns('stn-head');
    expect(items).toEqual([
      {
        unit: { department: 'stations', station: 'resource', localNetwork: 'qujing' },
        person: 'res-qj-01',
        made: 1,
        caused: 0,
      },
    ]);
    expect((await returns('res-km-mgr')).items).toEqual([]);
    expect((await returns('ops-01')).items).toContainEqual(expect.objectContaining({ caused: 1 }));
  });

  it.each(['am-01', 'desk-01', 'res-km-01', 'it-01'])('is not for %s', async (as) => {
    for (const path of ['/api/v1/board', '/api/v1/board/returns'])
      expect(await house().api.call(as, 'GET', path, {})).toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
  });

  it('knows no other stations', async () => {
    expect(await house().api.call('stn-head', 'GET', '/api/v1/board?station=moon', {})).toMatchObject({
      status: 400,
    });
  });
});
