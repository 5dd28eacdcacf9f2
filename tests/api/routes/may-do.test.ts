import type { OrderControlAnswer } from '../../../api/schemas/order-control';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { ApiOrder, smsGatewayInput } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

describe('What somebody may do about an order', () => {
  const house = useServedHouse();
  let order: ApiOrder;

  const mayDo = async (as: string): Promise<readonly string[]> =>
    (await house().api.get<OrderControlAnswer>(as, `${order.path}/control`)).mayDo;

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
  });

  it('its account manager and the area manager steer it', async () => {
    const all = ['hold', 'cancel', 'amend', 'expedite', 'contact', 'raise-problem'];

    expect(await mayDo('am-01')).toEqual(all);
    expect(await mayDo('area-01')).toEqual(all);
  });

  it('the head of key accounts looks after it, and IT support raises problems', async () => {
    expect(await mayDo('ka-head')).toEqual(['expedite', 'contact', 'raise-problem']);
    expect(await mayDo('it-01')).toEqual(['raise-problem']);
    expect(await mayDo('desk-01')).toEqual([]);
  });

  it('what may be done is what is not refused', async () => {
    for (const as of ['am-01', 'ka-head', 'it-01', 'desk-01']) {
      const { status } = await house().api.post(as, `${order.path}/expedite`, { note: '请优先' });
      expect([as, status === 200]).toEqual([as, (await mayDo(as)).includes('expedite')]);
    }
  });

  it('a held one is resumed, not held again', async () => {
    await house().api.post('am-01', `${order.path}/hold`, { cause: 'internal', reason: '等资料' });

    const now = await mayDo('am-01');
    expect(now).toContain('resume');
    expect(now).not.toContain('hold');
  });

  it('nothing is done about one that is over', async () => {
    order = await ApiOrder.place(house().api, smsGatewayInput);
    await order.workToTheEnd();

    expect(await mayDo('am-01')).toEqual([]);
  });

  it('its flow shows who has what in each stage', async () => {
    await order.complete('answer-order', null);
    await order.task('check-resources');

    const { items } = await house().api.get<{ items: FlowStageAnswer[] }>('am-01', `${order.path}/flow`);

    expect(items.slice(0, 3)).toMatchObject([
      { stage: 'intake', state: 'done', branches: [{ state: 'done', person: 'am-01' }] },
      {
        stage: 'resource-check',
        state: 'now',
        branches: [
          { localNetwork: 'kunming', state: 'waiting', person: null },
          { localNetwork: 'qujing', state: 'waiting', person: null },
        ],
      },
      { stage: 'promise', state: 'to-come', by: [{ zh: '大客户部' }] },
    ]);
  });

  it('is found by its number, or how that begins, and among what is mine', async () => {
    const found = async (as: string, query: string): Promise<string[]> => {
      const path = `/api/v1/processes?pageSize=200&${query}`;
      const { items } = await house().api.get<{ items: { processKey: string }[] }>(as, path);
      return items.map(({ processKey }) => processKey);
    };

    expect(await found('am-01', `number=${order.no}`)).toEqual([order.no]);
    expect(await found('am-01', `number=${order.no.slice(0, -1)}`)).toContain(order.no);
    expect(await found('am-01', 'number=SO-NONE')).toEqual([]);
    expect(await found('am-01', 'mine=true')).toContain(order.no);
    expect(await found('area-01', 'mine=true')).not.toContain(order.no);
  });
});
