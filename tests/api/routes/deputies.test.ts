import type { AbsenceAnswer } from '../../../api/schemas/absence';
import type { TaskSummary } from '../../../api/schemas/task';
import { ApiOrder, leasedLineInput, smsGatewayInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

const day = 86_400_000;

describe('A deputy', () => {
  const house = useServedHouse();
  const open: string[] = [];

  const goAway = async (personId: string, deputyId: string): Promise<string> => {
    const from = new Date().toISOString();
    const to = new Date(Date.now() + day).toISOString();
    const absence = { personId, deputyId, from, to, reason: '病假' };
    const { status, body } = await house().api.post<AbsenceAnswer>('admin-01', '/api/v1/absences', absence);
    expect(status).toBe(201);
    open.push(body.absenceId);
    return body.absenceId;
  };
  const comeBack = async (absenceId: string): Promise<void> => {
    await house().api.post('admin-01', `/api/v1/absences/${absenceId}/end`, { reason: '返岗' });
  };
  const standsInFor = async (id: string): Promise<string[]> => {
    const me = await house().api.get<{ standsInFor: { id: string }[] }>(id, '/api/v1/people/me');
    return me.standsInFor.map((person) => person.id);
  };
  const inbox = async (id: string, query: string): Promise<string[]> => {
    const { items } = await house().api.get<{ items: TaskSummary[] }>(id, `/api/v1/tasks?${query}`);
    return items.map(({ name }) => name);
  };

  afterEach(async () => {
    for (const absenceId of open.splice(0)) await comeBack(absenceId);
  });

  it('has the tasks, orders and customers of the absent before them until these are back', async () => {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    const mine = `processKey=${order.no}`;
    const orderFor = async (id: string): Promise<number> =>
      (await house().api.call(id, 'GET', `/api/v1/orders/${order.no}`, {})).status;
    const customerFor = async (id: string): Promise<number> =>
      (await house().api.call(id, 'GET', '/api/v1/customers/C-1001', {})).status;
    expect([await inbox('am-02', mine), await orderFor('am-02')]).toEqual([[], 404]);

    const absenceId = await goAway('am-01', 'am-02');
    expect(await standsInFor('am-02')).toEqual(['am-01']);
    expect(await inbox('am-02', mine)).toEqual(['answer-order']);
    expect(await inbox('am-02', `${mine}&claimable=true`)).toEqual(['answer-order']);
    expect([await orderFor('am-02'), await customerFor('am-02')]).toEqual([200, 200]);
    expect([await inbox('am-03', mine), await orderFor('am-03')]).toEqual([[], 404]);

    await comeBack(absenceId);
    expect(await standsInFor('am-02')).toEqual([]);
    expect([await inbox('am-02', mine), await orderFor('am-02'), await customerFor('am-02')]).toEqual([
      [],
      404,
      404,
    ]);
  });

  it('claims and completes in the absent one’s name, and finishes what they began when these are back', async () => {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    const absenceId = await goAway('am-01', 'am-02');
    const path = `/api/v1/tasks/${(await order.task('answer-order')).taskId}`;
    const claimed = await house().api.post<TaskSummary>('am-02', `${path}/claim`, {});
    expect(claimed.body).toMatchObject({ state: 'claimed', assignee: 'am-02' });
    await comeBack(absenceId);

    const answer = { decision: 'accept', note: null };
    const done = await house().api.post<TaskSummary>('am-02', `${path}/complete`, { answer });

    expect(done.body).toMatchObject({ state: 'completed', completedBy: 'am-02' });
    const { items } = await house().api.get<{ items: { type: string; actor: object }[] }>(
      'am-01',
      `${order.path}/timeline`,
    );
    expect(items.find(({ type }) => type === 'task.claimed')?.actor).toEqual({
      kind: 'person',
      id: 'am-02',
      onBehalfOf: 'am-01',
    });
  });

  it('who is away as well passes it on', async () => {
    const order = await ApiOrder.place(house().api, smsGatewayInput);
    const mine = `processKey=${order.no}`;
    await goAway('am-01', 'am-02');
    const absenceId = await goAway('am-02', 'am-03');

    expect(await standsInFor('am-03')).toEqual(['am-02', 'am-01']);
    expect(await inbox('am-03', mine)).toEqual(['answer-order']);

    await comeBack(absenceId);
    expect(await standsInFor('am-03')).toEqual([]);
    expect(await inbox('am-03', mine)).toEqual([]);
  });

  it('may call what the absent may call, and no longer than that', async () => {
    const place = async (): Promise<number> =>
      (await house().api.post('desk-head', '/api/v1/orders', { ...leasedLineInput, ...smsGatewayInput }))
        .status;
    expect(await place()).toBe(403);

    const absenceId = await goAway('desk-01', 'desk-head');
    expect(await place()).toBe(201);

    await comeBack(absenceId);
    expect(await place()).toBe(403);
  });

  it('does not name deputies in the place of the absent', async () => {
    await goAway('res-km-mgr', 'res-km-01');
    const absence = {
      personId: 'res-km-02',
      deputyId: 'res-km-01',
      from: new Date().toISOString(),
      to: new Date(Date.now() + day).toISOString(),
      reason: '病假',
    };

    expect(await house().api.post('res-km-01', '/api/v1/absences', absence)).toMatchObject({ status: 403 });
  });
});
