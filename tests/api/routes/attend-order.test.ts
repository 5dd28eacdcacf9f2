import type { OrderAnswer } from '../../../api/schemas/order';
import { ApiOrder } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

interface Notices {
  readonly items: readonly { readonly processKey: string; readonly text: { readonly zh: string } }[];
}

const call = { channel: 'phone', direction: 'from-customer', contact: '刘主任', summary: '询问进度' };

describe('Looking after an order for its customer', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const post = async (as: string, action: string, body: object): Promise<Reply<OrderAnswer>> =>
    await house().api.post<OrderAnswer>(as, `${order.path}/${action}`, body);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });
  const toldTo = async (id: string): Promise<string[]> => {
    const { items } = await house().api.get<Notices>(id, '/api/v1/notifications');
    return items.filter(({ processKey }) => processKey === order.no).map(({ text }) => text.zh);
  };

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
  });

  it('asked to hurry, whoever has it in hand and their manager are told', async () => {
    await order.complete('answer-order', null);
    await order.task('check-resources');

    expect(await post('am-01', 'expedite', { note: '周五开业' })).toMatchObject({
      status: 200,
      body: { expedited: 1 },
    });

    for (const id of ['res-km-01', 'res-km-02', 'res-km-mgr', 'res-qj-01']) {
      expect(await toldTo(id)).toContainEqual(expect.stringContaining('催单：周五开业'));
    }
    expect(await toldTo('field-km-01')).toEqual([]);
    expect((await order.task('check-resources')).expedited).toBe(1);
  });

  it('what was said is kept, with who said it', async () => {
    await post('am-01', 'contacts', call);
    const second = { ...call, channel: 'visit', direction: 'to-customer', summary: '已答复周四上门' };

    const reply = await post('ka-head', 'contacts', second);

    expect(reply).toMatchObject({
      status: 200,
      body: {
        items: [
          { ...call, by: { id: 'am-01', onBehalfOf: null } },
          { ...second, by: { id: 'ka-head', onBehalfOf: null } },
        ],
      },
    });
    expect(await house().api.get('area-01', `${order.path}/contacts`)).toEqual(reply.body);
    expect(await house().api.get('am-01', `${order.path}/control`)).toMatchObject({ contacts: 2 });
  });

  it('said once under one Idempotency-Key, it is noted once', async () => {
    const once = { body: call, key: `call-${order.no}` };
    await house().api.call('am-01', 'POST', `${order.path}/contacts`, once);
    await house().store.answers.deleteMany({});

    const again = await house().api.call('am-01', 'POST', `${order.path}/contacts`, once);

    expect(again).toMatchObject({ status: 200, body: { items: [{ summary: '询问进度' }] } });
  });

  it.each(['am-01', 'area-01', 'ka-head'])('%s may', async (id) => {
    expect(await post(id, 'expedite', { note: '请快' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['desk-01', 403],
    ['res-km-01', 403],
    ['ops-01', 403],
    ['am-02', 404],
  ])('%s may not', async (id, status) => {
    expect((await post(id, 'expedite', { note: '请快' })).status).toBe(status);
    expect((await post(id, 'contacts', call)).status).toBe(status);
  });

  describe('by a deputy', () => {
    const away = async (personId: string, deputyId: string): Promise<() => Promise<unknown>> => {
      const [from, to] = [0, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString());
      const absence = { personId, deputyId, from, to, reason: '病假' };
      const { body } = await house().api.post<{ absenceId: string }>('admin-01', '/api/v1/absences', absence);
      return async () =>
        await house().api.post('admin-01', `/api/v1/absences/${body.absenceId}/end`, { reason: '返岗' });
    };

    it('is recorded as done for the absent one, tasks too', async () => {
      const comeBack = await away('am-01', 'am-02');
      const { taskId } = await order.task('answer-order');

      const noted = await post('am-02', 'contacts', call);
      const claimed = await house().api.post('am-02', `/api/v1/tasks/${taskId}/claim`, {});
      await comeBack();

      expect(noted).toMatchObject({
        status: 200,
        body: { items: [{ by: { id: 'am-02', onBehalfOf: 'am-01' } }] },
      });
      expect(claimed).toMatchObject({ status: 200, body: { assignee: 'am-02' } });
      const claim = await house().store.events.findOne({ type: 'task.claimed', 'data.taskId': taskId });
      expect(claim?.actor).toMatchObject({ id: 'am-02', onBehalfOf: { id: 'am-01' } });
    });

    it('of somebody who only watches over it, is refused', async () => {
      const comeBack = await away('chief-01', 'am-02');

      const replies = await Promise.all([
        post('am-02', 'hold', { cause: 'internal', reason: '等待' }),
        post('am-02', 'expedite', { note: '请快' }),
        post('am-02', 'cancel/preview', {}),
      ]);
      await comeBack();

      for (const reply of replies) expect(reply).toMatchObject(refusal(403, 'forbidden'));
    });
  });

  it('the head of another department sees it, but does not look after it', async () => {
    await order.complete('answer-order', null);
    await order.task('check-resources');

    expect(await post('stn-head', 'expedite', { note: '请快' })).toMatchObject(refusal(403, 'forbidden'));
  });

  it.each([
    ['expedite', {}, ['note']],
    ['expedite', { note: '  ' }, ['note']],
    ['contacts', { ...call, channel: 'pigeon' }, ['channel']],
    ['contacts', {}, ['channel', 'contact', 'direction', 'summary']],
  ])('refuses to %s with %j', async (action, body, fields) => {
    const { status, body: problem } = await post('am-01', action, body);
    const { errors } = problem as unknown as { errors: { field: string }[] };

    expect([status, errors.map(({ field }) => field).sort()]).toEqual([400, fields]);
  });

  it('a hold for the customer’s cause needs evidence', async () => {
    const hold = { cause: 'customer', reason: '客户机房装修' };

    for (const body of [hold, { ...hold, evidence: '  ' }]) {
      expect(await post('am-01', 'hold', body)).toMatchObject({
        status: 422,
        body: { code: 'evidence-missing', errors: [{ field: 'evidence' }] },
      });
    }
    expect(await post('am-01', 'hold', { ...hold, evidence: '来函 118' })).toMatchObject({
      status: 200,
      body: { hold: { evidence: '来函 118' } },
    });
  });

  it('once it is over, nobody can be hurried', async () => {
    await post('am-01', 'cancel', { reason: '撤单' });
    await order.closed();

    expect(await post('am-01', 'expedite', { note: '请快' })).toMatchObject(refusal(409, 'process-closed'));
    expect(await post('am-01', 'contacts', call)).toMatchObject(refusal(409, 'process-closed'));
  });
});
