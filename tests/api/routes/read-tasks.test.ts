import { Ajv2020 } from 'ajv/dist/2020';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import { type AnyTaskName, goodAnswers } from '../../support/answers';
import { doerOf } from '../../../scripts/client/doer-of';
import { ApiOrder } from '../../support/api-order';
import { useServedHouse } from '../../support/use-served-house';

interface Page {
  readonly items: readonly TaskSummary[];
  readonly total: number;
}

describe('The inbox', () => {
  const house = useServedHouse();
  let line: ApiOrder;
  let factory: ApiOrder;

  beforeAll(async () => {
    line = await ApiOrder.place(house().api, {});
    await line.complete('answer-order', null);
    factory = await ApiOrder.place(house().api, {
      customerNo: 'C-1004',
      ends: [{ addressId: 'QJ-0002' }, { addressId: 'QJ-0003' }],
    });
    await factory.workUntil('set-up-transmission');
    await house().api.post(
      'trans-qj-01',
      `/api/v1/tasks/${(await factory.task('set-up-transmission')).taskId}/claim`,
      {},
    );
  });

  const inbox = async (as: string, query: string): Promise<string[]> => {
    const { items } = await house().api.get<Page>(as, `/api/v1/tasks${query}`);
    return items.map(
      ({ processKey, name, place }) =>
        `${processKey === line.no ? 'line' : 'factory'} ${name} ${place?.slice(0, 1)}`,
    );
  };

  it.each([
    ['res-km-01', ['line check-resources a']],
    ['res-qj-01', ['line check-resources b']],
    ['res-dl-01', []],
    ['data-qj-02', ['factory configure-data q']],
    ['data-qj-mgr', ['factory configure-data q']],
    ['field-qj-01', ['factory install-field a', 'factory install-field b']],
    ['am-01', ['line check-resources a', 'line check-resources b']],
    ['am-03', []],
    ['desk-01', []],
  ])('of %s shows what is theirs', async (person, tasks) => {
    expect((await inbox(person, '?sort=offeredAt')).sort()).toEqual(tasks);
  });

  it('of the head of the stations and of operations shows everything', async () => {
    expect(await inbox('stn-head', '')).toHaveLength(6);
    expect(await inbox('ops-01', '')).toHaveLength(6);
  });

  it.each([
    ['ops-01', '?state=offered&station=transmission', []],
    ['ops-01', '?state=claimed', ['factory set-up-transmission q']],
    ['trans-qj-01', '?mine=true', ['factory set-up-transmission q']],
    ['trans-qj-02', '?mine=true', []],
    ['trans-qj-02', '?claimable=true', []],
    ['field-qj-02', '?claimable=true', ['factory install-field a', 'factory install-field b']],
    ['am-01', '?claimable=true', []],
    ['ops-01', '?assignee=trans-qj-01', ['factory set-up-transmission q']],
    ['ops-01', '?department=stations&station=resource&localNetwork=kunming', ['line check-resources a']],
    ['ops-01', '?dueBefore=2020-01-01T00:00:00Z', []],
    ['ops-01', '?overdue=true', []],
    ['ops-01', '?state=completed&station=data', []],
    ['ops-01', '?kind=batch', []],
    ['ops-01', '?stage=resource-check', ['line check-resources a', 'line check-resources b']],
    ['ops-01', '?station=data&text=C-1004', ['factory configure-data q']],
    ['ops-01', '?text=no-such-order', []],
  ])('of %s filtered by %s', async (person, query, tasks) => {
    expect((await inbox(person, query)).sort()).toEqual(tasks);
  });

  it('names the customer, on its line and on the task’s own page', async () => {
    const task = await factory.task('configure-data');
    const page = await house().api.get<TaskAnswer>('data-qj-01', `/api/v1/tasks/${task.taskId}`);

    expect([task, page]).toMatchObject([
      { customerNo: 'C-1004', customerName: '曲靖卷烟厂' },
      { customerNo: 'C-1004', customerName: '曲靖卷烟厂' },
    ]);
  });

  it('keeps what was done', async () => {
    expect(await inbox('am-01', `?state=completed&processKey=${line.no}`)).toEqual([
      'line answer-order undefined',
    ]);
  });

  it('puts what is due first first', async () => {
    const { items } = await house().api.get<Page>('ops-01', '/api/v1/tasks?sort=dueAt');
    const due = items.map(({ dueAt }) => dueAt ?? '');
    const reversed = await house().api.get<Page>('ops-01', '/api/v1/tasks?sort=dueAt&order=desc');

    expect(due).toEqual([...due].sort());
    expect(reversed.items.map(({ dueAt }) => dueAt ?? '')).toEqual(due.toReversed());
  });

  it('comes in pages', async () => {
    const pages = await Promise.all(
      [1, 2].map((page) => house().api.get<Page>('ops-01', `/api/v1/tasks?pageSize=4&page=${page}`)),
    );

    expect(pages.map(({ items, total }) => [items.length, total])).toEqual([
      [4, 6],
      [2, 6],
    ]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ taskId }) => taskId))).size).toBe(6);
  });

  it.each(['?state=done', '?claimable=perhaps', '?station=kitchen', '?dueBefore=tomorrow', '?who=me'])(
    'refuses %s',
    async (query) => {
      expect(await house().api.call('ops-01', 'GET', `/api/v1/tasks${query}`, {})).toMatchObject({
        status: 400,
        body: { code: 'invalid-request' },
      });
    },
  );

  it('hides a task from whom it does not concern', async () => {
    const { taskId } = await line.task('check-resources');

    for (const person of ['am-02', 'res-dl-01', 'data-km-01', 'fin-01']) {
      expect(await house().api.call(person, 'GET', `/api/v1/tasks/${taskId}`, {})).toMatchObject({
        status: 404,
      });
    }
    expect(await house().api.call('am-01', 'GET', '/api/v1/tasks/order.SO-NONE.1', {})).toMatchObject({
      status: 404,
    });
  });

  it('hides what is kept for one account manager from the others', async () => {
    const { no, task } = await ApiOrder.place(house().api, {}).then(async (order) => ({
      no: order.no,
      task: await order.task('answer-order'),
    }));
    const shown = async (person: string, query: string): Promise<number> =>
      (await house().api.get<Page>(person, `/api/v1/tasks?processKey=${no}${query}`)).total;

    expect([await shown('am-01', ''), await shown('am-01', '&claimable=true')]).toEqual([1, 1]);
    expect([await shown('am-02', ''), await shown('am-02', '&claimable=true')]).toEqual([0, 0]);
    expect(await house().api.call('am-02', 'GET', `/api/v1/tasks/${task.taskId}`, {})).toMatchObject({
      status: 404,
    });
    await house().api.post('am-01', `/api/v1/orders/${no}/cancel`, { reason: '撤单' });
  });

  describe('with every task of an order', () => {
    it('brings a form, as JSON Schema, that good answers satisfy and nonsense does not', async () => {
      const order = await ApiOrder.place(house().api, {});
      const seen = new Set<string>();
      for (;;) {
        const [task] = await order.openTasks();
        if (task === undefined) {
          if ((await order.view()).closedAt !== null) break;
          continue;
        }
        const { form, context } = await house().api.get<TaskAnswer>(
          doerOf(task).id,
          `/api/v1/tasks/${task.taskId}`,
        );
        const validate = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(form);
        const answer = goodAnswers[task.name as AnyTaskName](new Date().toISOString(), { context });
        expect([task.name, validate(answer), validate.errors]).toEqual([task.name, true, null]);
        expect([task.name, validate({ ...answer, extra: 1 })]).toEqual([task.name, false]);
        expect([task.name, validate({})]).toEqual([task.name, false]);
        seen.add(task.name);
        await order.complete(task.name as AnyTaskName, null);
      }
      expect([...seen].sort()).toEqual([
        'answer-order',
        'call-back',
        'check-resources',
        'configure-data',
        'confirm-promise',
        'install-field',
        'record-acceptance',
        'set-up-transmission',
        'test-end-to-end',
      ]);
    });
  });
});
