import type { TaskAnswer } from '../../../api/schemas/task';
import { ApiOrder } from '../../support/api-order';
import type { CallOptions, Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

describe('Acting on a task', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  let taskId: string;

  const act = async (as: string, action: string, options: CallOptions): Promise<Reply<TaskAnswer>> =>
    await house().api.call<TaskAnswer>(as, 'POST', `/api/v1/tasks/${taskId}/${action}`, {
      body: {},
      ...options,
    });
  const refusal = (status: number, code: string): object => ({ status, body: { code } });

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
    await order.complete('answer-order', null);
    taskId = (await order.task('check-resources')).taskId;
    const { group } = await order.task('check-resources');
    expect(group).toMatchObject({ station: 'resource', localNetwork: 'kunming' });
  });

  it('one of the group claims it, and the order shows who holds it', async () => {
    expect(await act('res-km-01', 'claim', {})).toMatchObject({
      status: 200,
      body: { state: 'claimed', assignee: 'res-km-01', claimedAt: expect.any(String) },
    });
    const { holders } = await order.view();
    expect(holders.find((holder) => holder.taskId === taskId)).toMatchObject({ person: 'res-km-01' });
    expect(await act('res-km-01', 'claim', {})).toMatchObject({ status: 200 });
    expect(await act('res-km-02', 'claim', {})).toMatchObject(refusal(409, 'task-taken'));
    expect(await act('res-km-02', 'complete', { body: { answer: { result: 'available' } } })).toMatchObject(
      refusal(409, 'task-taken'),
    );
  });

  it('whoever sees it but could never do it is refused, and that is recorded', async () => {
    expect(await act('am-01', 'claim', {})).toMatchObject(refusal(403, 'forbidden'));
    expect(await act('res-km-mgr', 'claim', {})).toMatchObject(refusal(403, 'forbidden'));
    expect(await act('res-qj-01', 'claim', {})).toMatchObject(refusal(404, 'not-found'));
    const refused = await house()
      .store.refusals.find({ subject: { $regex: taskId } })
      .toArray();
    expect(refused.map(({ personId, reason }) => [personId, reason])).toEqual([
      ['am-01', expect.stringContaining('not for you')],
      ['res-km-mgr', expect.stringContaining('not for you')],
      ['res-qj-01', 'out of scope'],
    ]);
  });

  it('its holder gives it back, and another may take it', async () => {
    await act('res-km-01', 'claim', {});

    expect(await act('res-km-02', 'release', {})).toMatchObject(refusal(409, 'task-not-yours'));
    expect(await act('res-km-01', 'release', { body: { reason: '今日外出' } })).toMatchObject({
      status: 200,
      body: { state: 'offered', assignee: null, claimedAt: null },
    });
    expect(await act('res-km-01', 'release', {})).toMatchObject(refusal(409, 'task-not-yours'));
    expect(await act('res-km-02', 'claim', {})).toMatchObject({ body: { assignee: 'res-km-02' } });
  });

  it('the group and the account manager comment on it', async () => {
    await act('res-km-01', 'comment', { body: { text: '  已联系客户  ' } });

    expect(await act('am-01', 'comment', { body: { text: '周三可进场' } })).toMatchObject({
      status: 200,
      body: {
        comments: [
          { by: 'res-km-01', text: '已联系客户' },
          { by: 'am-01', text: '周三可进场' },
        ],
      },
    });
    expect(await act('am-01', 'comment', { body: { text: '   ' } })).toMatchObject(
      refusal(400, 'invalid-request'),
    );
    expect(await act('res-km-mgr', 'comment', { body: { text: '?' } })).toMatchObject(
      refusal(403, 'forbidden'),
    );
  });

  it('a comment sent again under its key stands once', async () => {
    const once = { body: { text: '只说一次' }, key: 'comment-1' };
    await act('res-km-01', 'comment', once);
    await house().store.answers.deleteMany({});
    await act('res-km-01', 'comment', once);

    expect((await house().api.get<TaskAnswer>('res-km-01', `/api/v1/tasks/${taskId}`)).comments).toHaveLength(
      1,
    );
  });

  it('completing it answers with the task done, and sent again under its key, with the same', async () => {
    const once = { body: { answer: { result: 'available' } }, key: 'complete-1' };
    const first = await act('res-km-01', 'complete', once);

    const again = await act('res-km-01', 'complete', once);
    await house().store.answers.deleteMany({});
    const afterCrash = await act('res-km-01', 'complete', once);

    expect(first).toMatchObject({
      status: 200,
      body: { state: 'completed', completedBy: 'res-km-01', answer: { result: 'available', note: null } },
    });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(afterCrash).toMatchObject({ status: 200, body: { state: 'completed' } });
    expect(await act('res-km-01', 'complete', { ...once, key: 'complete-2' })).toMatchObject(
      refusal(409, 'task-closed'),
    );
    expect(await act('res-km-02', 'claim', {})).toMatchObject(refusal(409, 'task-closed'));
  });

  it.each([
    [{}, ['answer']],
    [{ answer: { result: 'perhaps' } }, ['answer.result']],
    [{ answer: { result: 'short', remedy: 'magic' } }, ['answer.note', 'answer.remedy']],
    [{ answer: { result: 'available', extra: 1 } }, ['answer.extra']],
    [{ answer: { result: 'available' }, by: 'am-01' }, ['by']],
    [{ answer: 'yes' }, ['answer']],
  ])('an answer that is not of its form is refused field by field: %j', async (body, fields) => {
    const reply = await act('res-km-01', 'complete', { body });

    expect(reply).toMatchObject(refusal(400, 'invalid-request'));
    const { errors } = reply.body as unknown as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field).sort()).toEqual(fields);
  });

  it('an answer that breaks a rule of the business is refused by the process', async () => {
    await order.workUntil('confirm-promise');
    const task = await order.task('confirm-promise');
    const answer = { decision: 'agree-later', dueAt: '2020-01-01T00:00:00Z', reason: '客户要求' };

    expect(await order.answer(task, answer, {})).toMatchObject({
      status: 422,
      body: { code: 'invalid-answer', errors: [{ field: 'dueAt' }] },
    });
    expect(await order.answer(task, null, {})).toMatchObject({ status: 200 });
  });

  it('two who claim at once: one gets it, the other hears that it is taken, twenty times over', async () => {
    for (let round = 0; round < 20; round += 1) {
      const replies = await Promise.all([act('res-km-01', 'claim', {}), act('res-km-02', 'claim', {})]);
      const [won] = replies.filter(({ status }) => status === 200);
      const lost = replies.filter(({ status }) => status !== 200);

      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject(refusal(409, 'task-taken'));
      await act(won?.body.assignee ?? '', 'release', {});
    }
  });

  it('nothing happens to a task nobody knows', async () => {
    taskId = 'order.SO-NONE.1';

    for (const action of ['claim', 'release', 'complete', 'comment']) {
      const body = action === 'complete' ? { answer: null } : action === 'comment' ? { text: 'x' } : {};
      expect(await act('res-km-01', action, { body })).toMatchObject(refusal(404, 'not-found'));
    }
  });
});
