import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { Label } from '../../../domain/people/department';
import { ApiOrder } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { demoPerson } from '../../support/demo-caller';
import { useServedHouse } from '../../support/use-served-house';

const reason = '今日外出';

describe('Passing a task on', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  let taskId: string;

  const act = async (as: string, action: string, body: object): Promise<Reply<TaskAnswer>> =>
    await house().api.post<TaskAnswer>(as, `/api/v1/tasks/${taskId}/${action}`, body);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });
  const inbox = async (as: string, query: string): Promise<readonly TaskSummary[]> =>
    (
      await house().api.get<{ items: TaskSummary[] }>(
        as,
        `/api/v1/tasks?processKey=${order.no}&pageSize=200&${query}`,
      )
    ).items;

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
    await order.complete('answer-order', null);
    taskId = (await order.task('check-resources')).taskId;
  });

  it('what is handed over shows by whom, and by when it has to be accepted', async () => {
    const [task] = (await inbox('res-km-01', 'awaitingAcceptance=true')).filter(
      (each) => each.taskId === taskId,
    );

    expect(task).toMatchObject({
      state: 'offered',
      returnable: true,
      from: { person: 'am-01' },
      handover: { kind: 'dispatch', from: { person: 'am-01' } },
      acceptance: { budget: { workingMinutes: 120 }, state: 'running' },
    });
    await act('res-km-01', 'claim', {});
    expect(await inbox('res-km-01', 'awaitingAcceptance=true')).toEqual([]);
    expect(await inbox('res-km-01', 'awaitingAcceptance=false')).toMatchObject([
      { taskId, handover: null, acceptance: { state: 'met' } },
    ]);
  });

  it('returned with a reason, it goes back to who handed it over', async () => {
    expect(await act('res-km-01', 'return', { reason: '地址不详' })).toMatchObject({
      status: 200,
      body: { state: 'returned', returnReason: '地址不详', handover: null, closedAt: expect.any(String) },
    });
    expect(await act('res-km-01', 'return', { reason: '再退' })).toMatchObject(refusal(409, 'task-closed'));
    expect(await inbox('res-km-01', 'state=returned')).toMatchObject([{ taskId }]);
    expect(await order.task('handle-return')).toMatchObject({ candidates: ['am-01'] });
  });

  it('delegated, it is a colleague’s once they accept, and can be taken back until then', async () => {
    await act('res-km-01', 'claim', {});

    expect(await act('res-km-01', 'delegate', { to: 'res-km-02', reason })).toMatchObject({
      status: 200,
      body: {
        state: 'offered',
        candidates: ['res-km-02'],
        delegatedBy: 'res-km-01',
        handover: { kind: 'delegation', from: { person: 'res-km-01' } },
      },
    });
    expect(await inbox('res-km-01', 'state=open')).toContainEqual(expect.objectContaining({ taskId }));
    expect(await act('res-km-01', 'claim', {})).toMatchObject({
      status: 200,
      body: { assignee: 'res-km-01', delegatedBy: null },
    });
    await act('res-km-01', 'delegate', { to: 'res-km-02', reason });
    expect(await act('res-km-02', 'claim', {})).toMatchObject({
      status: 200,
      body: { assignee: 'res-km-02', handover: null },
    });
  });

  it('the order’s timeline says by name who has it now', async () => {
    await act('res-km-mgr', 'reassign', { to: 'res-km-02', reason: '请假' });
    const { items } = await house().api.get<{ items: readonly { type: string; text: Label }[] }>(
      'am-01',
      `${order.path}/timeline`,
    );

    const { zh } = items.find(({ type }) => type === 'task.reassigned')?.text ?? {};
    expect(zh).toContain(`改派 ${demoPerson('res-km-02').name}`);
  });

  it('is delegated only by who holds it, to a colleague in the directory', async () => {
    const delegate = async (as: string, to: string): Promise<Reply<TaskAnswer>> =>
      await act(as, 'delegate', { to, reason });

    expect(await delegate('res-km-01', 'res-km-02')).toMatchObject(refusal(409, 'task-not-yours'));
    await act('res-km-01', 'claim', {});
    expect(await delegate('res-km-02', 'res-km-01')).toMatchObject(refusal(409, 'task-not-yours'));
    expect(await delegate('res-km-01', 'nobody')).toMatchObject({
      status: 422,
      body: { code: 'unknown-person', errors: [{ field: 'to' }] },
    });
    expect(await delegate('res-km-01', 'res-qj-01')).toMatchObject(refusal(422, 'not-a-colleague'));
    expect(await delegate('am-01', 'res-km-02')).toMatchObject(refusal(403, 'forbidden'));
    expect(await delegate('res-qj-01', 'res-km-02')).toMatchObject(refusal(404, 'not-found'));
  });

  it('their manager gives it to somebody by name, whoever holds it', async () => {
    await act('res-km-01', 'claim', {});

    expect(await act('res-km-mgr', 'reassign', { to: 'res-km-02', reason: '请假' })).toMatchObject({
      status: 200,
      body: {
        state: 'offered',
        assignee: null,
        candidates: ['res-km-02'],
        handover: { kind: 'reassignment', from: { person: 'res-km-mgr' } },
      },
    });
    expect(await act('stn-head', 'reassign', { to: 'res-km-01', reason: '换人' })).toMatchObject({
      status: 200,
    });
  });

  it('is reassigned by nobody else', async () => {
    const reassign = async (as: string): Promise<Reply<TaskAnswer>> =>
      await act(as, 'reassign', { to: 'res-km-02', reason });

    for (const id of ['res-km-01', 'am-01', 'it-head', 'ops-01']) {
      const { status } = await reassign(id);
      expect([id, [403, 404].includes(status)]).toEqual([id, true]);
    }
    expect(await reassign('res-qj-mgr')).toMatchObject(refusal(404, 'not-found'));
    expect(await act('res-km-mgr', 'reassign', { to: 'am-01', reason })).toMatchObject(
      refusal(422, 'not-a-colleague'),
    );
  });

  it.each([
    ['return', {}, ['reason']],
    ['delegate', { reason }, ['to']],
    ['reassign', { to: '', reason: ' ' }, ['reason', 'to']],
  ])('refuses to %s with %j', async (action, body, fields) => {
    const { status, body: problem } = await act('res-km-01', action, body);
    const { errors } = problem as unknown as { errors: { field: string }[] };

    expect([status, errors.map(({ field }) => field).sort()]).toEqual([400, fields]);
  });
});
