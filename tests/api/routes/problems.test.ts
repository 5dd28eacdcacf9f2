import type { ProblemAnswer } from '../../../api/schemas/process-problem';
import { ApiOrder } from '../../support/api-order';
import type { Reply } from '../../support/api-caller';
import { buildReport } from '../../support/build-problem';
import { useServedHouse } from '../../support/use-served-house';

interface Page {
  readonly items: readonly ProblemAnswer[];
  readonly total: number;
}

const report = buildReport({});

describe('Problems', () => {
  const house = useServedHouse();
  let order: ApiOrder;
  let taskId: string;

  const post = async <T>(as: string, path: string, body: object): Promise<Reply<T>> =>
    await house().api.post<T>(as, `/api/v1${path}`, body);
  const raiseWithTask = async (as: string, body: object): Promise<Reply<ProblemAnswer>> =>
    await post(as, `/tasks/${taskId}/problems`, body);
  const raiseOfOrder = async (as: string, body: object): Promise<Reply<ProblemAnswer>> =>
    await post(as, `/orders/${order.no}/problems`, body);
  const complete = async (as: string, id: string, answer: object): Promise<number> =>
    (await post(as, `/tasks/${id}/complete`, { answer })).status;
  const problemsOfOrder = async (): Promise<Page> =>
    await house().api.get<Page>('am-01', `${order.path}/problems`);
  const openTask = async (name: string): Promise<string> =>
    (await order.openTasks()).find((task) => task.name === name)?.taskId ?? '';
  const list = async (as: string, query: string): Promise<Page> =>
    await house().api.get<Page>(as, `/api/v1/problems?pageSize=200&${query}`);
  const refusal = (status: number, code: string): object => ({ status, body: { code } });

  beforeEach(async () => {
    order = await ApiOrder.place(house().api, {});
    const answered = (await order.task('answer-order')).taskId;
    expect(await complete('am-01', answered, { decision: 'accept' })).toBe(200);
    const checks = (await order.openTasks()).filter(({ group }) => group.localNetwork === 'kunming');
    taskId = checks[0]?.taskId ?? '';
  });

  it('are raised with a task by whoever works on it, and answered with who has to solve them by when', async () => {
    const { status, body } = await raiseWithTask('res-km-01', report);

    expect(status).toBe(201);
    expect(body).toMatchObject({
      problemId: 'P1',
      processKey: order.no,
      taskId,
      state: 'offered',
      category: 'technical',
      responsible: { station: 'data', localNetwork: 'kunming' },
      raisedBy: { person: 'res-km-01' },
      clock: { name: 'problem:P1', state: 'running', budget: { workingMinutes: 240 } },
    });
    expect(await complete('res-km-01', taskId, { result: 'available' })).toBe(409);
  });

  it('are solved, and verified by the one who raised them, through their tasks', async () => {
    await raiseWithTask('res-km-01', report);
    const solve = await openTask('solve-problem');
    expect((await post('data-km-01', `/tasks/${solve}/claim`, {})).status).toBe(200);
    expect(await problemsOfOrder()).toMatchObject({
      items: [{ state: 'accepted', solver: 'data-km-01' }],
    });

    const solution = { decision: 'solved', cause: 'equipment-faulty', solution: '换板' };
    expect(await complete('data-km-01', solve, solution)).toBe(200);
    const verify = await openTask('verify-solution');
    expect(await complete('res-km-02', verify, { result: 'verified' })).toBe(404);
    expect(await complete('res-km-01', verify, { result: 'verified' })).toBe(200);

    expect(await problemsOfOrder()).toMatchObject({
      items: [{ state: 'closed', cause: 'equipment-faulty', clock: { state: 'met' } }],
    });
    expect(await complete('res-km-01', taskId, { result: 'available' })).toBe(200);
  });

  it('are raised of the order as a whole by who answers for it', async () => {
    const body = buildReport({ category: 'customer', severity: 'minor', description: '客户机房未通电' });

    expect(await raiseOfOrder('am-01', body)).toMatchObject({
      status: 201,
      body: { taskId: null, responsible: { role: 'account-manager' }, clock: { budget: { workingDays: 1 } } },
    });
    expect((await raiseOfOrder('it-01', body)).status).toBe(201);
    expect(await raiseOfOrder('res-km-01', body)).toMatchObject(refusal(403, 'forbidden'));
    expect(await raiseOfOrder('stn-head', body)).toMatchObject(refusal(403, 'forbidden'));
    expect(await raiseOfOrder('am-02', body)).toMatchObject(refusal(404, 'not-found'));
  });

  it('are raised once under one Idempotency-Key', async () => {
    const once = { body: report, key: `problem-${order.no}` };
    const path = `/api/v1/tasks/${taskId}/problems`;
    const first = await house().api.call('res-km-01', 'POST', path, once);
    await house().store.answers.deleteMany({});

    const again = await house().api.call('res-km-01', 'POST', path, once);

    expect(again).toMatchObject({ status: 201, body: first.body });
    expect((await problemsOfOrder()).items).toHaveLength(1);
  });

  it.each([
    [{}, ['category', 'severity', 'description']],
    [{ ...report, category: 'weather' }, ['category']],
    [{ ...report, severity: 1 }, ['severity']],
    [{ ...report, localNetwork: 'beijing' }, ['localNetwork']],
    [{ ...report, description: '  ' }, ['description']],
    [{ ...report, state: 'closed' }, ['state']],
  ])('%j is no problem: the fields that are wrong are named', async (body, fields) => {
    for (const reply of [await raiseWithTask('res-km-01', body), await raiseOfOrder('am-01', body)]) {
      expect(reply).toMatchObject(refusal(400, 'invalid-request'));
      expect(reply.headers.get('content-type')).toContain('application/problem+json');
      const { errors } = reply.body as unknown as { errors: { field: string }[] };
      expect(errors.map(({ field }) => field).sort()).toEqual([...fields].sort());
    }
  });

  it('are not raised with a task one cannot see or work on, nor one that is over', async () => {
    expect(await raiseWithTask('res-qj-01', report)).toMatchObject(refusal(404, 'not-found'));
    expect(await raiseWithTask('am-01', report)).toMatchObject(refusal(403, 'forbidden'));

    await complete('res-km-01', taskId, { result: 'available' });

    expect(await raiseWithTask('res-km-01', report)).toMatchObject(refusal(409, 'task-closed'));
  });

  it('of all orders are listed by what they are about, how bad they are and who is responsible', async () => {
    await raiseWithTask('res-km-01', report);
    await raiseOfOrder('am-01', buildReport({ category: 'it-system', severity: 'critical' }));
    const found = async (query: string): Promise<string[]> =>
      (await list('ops-01', query)).items
        .filter(({ processKey }) => processKey === order.no)
        .map(({ problemId }) => problemId);

    expect(await found('sort=raisedAt')).toEqual(['P1', 'P2']);
    expect(await found('sort=dueAt')).toEqual(['P2', 'P1']);
    expect(await found('category=it-system')).toEqual(['P2']);
    expect(await found('severity=major')).toEqual(['P1']);
    expect(await found('department=stations&station=data&localNetwork=kunming')).toEqual(['P1']);
    expect(await found('station=field')).toEqual([]);
    expect(await found('overdue=false&sort=raisedAt')).toEqual(['P1', 'P2']);
    expect(await found('overdue=true')).toEqual([]);
    expect(await found('state=closed')).toEqual([]);
  });

  it('are seen by who may see their order', async () => {
    await raiseWithTask('res-km-01', report);
    const sees = async (as: string): Promise<boolean> =>
      (await list(as, '')).items.some(({ processKey }) => processKey === order.no);

    expect(await Promise.all(['am-01', 'data-km-02', 'stn-head', 'it-01'].map(sees))).toEqual(
      Array<boolean>(4).fill(true),
    );
    expect(await Promise.all(['am-02', 'data-dl-01', 'bill-01'].map(sees))).toEqual(
      Array<boolean>(3).fill(false),
    );
  });

  it('are not listed for bad questions', async () => {
    for (const query of [
      'state=lost',
      'category=weather',
      'page=0',
      'overdue=perhaps',
      'sort=colour',
      'x=1',
    ]) {
      expect(await house().api.call('ops-01', 'GET', `/api/v1/problems?${query}`, {})).toMatchObject(
        refusal(400, 'invalid-request'),
      );
    }
  });

  it('are raised by a deputy in the place of the absent, and verified by the deputy', async () => {
    const hour = 3_600_000;
    const [from, to] = [-hour, hour].map((ms) => new Date(Date.now() + ms).toISOString());
    const absence = { personId: 'am-02', deputyId: 'am-03', from, to, reason: '病假' };
    expect((await post('am-02', '/absences', absence)).status).toBe(201);
    order = await ApiOrder.place(house().api, { customerNo: 'C-1003' });

    expect(await raiseOfOrder('am-03', report)).toMatchObject({
      status: 201,
      body: { raisedBy: { person: 'am-03' }, managerId: 'am-02' },
    });
    const solve = await openTask('solve-problem');
    expect(
      await complete('data-km-01', solve, {
        decision: 'solved',
        cause: 'equipment-faulty',
        solution: '换板',
      }),
    ).toBe(200);
    expect(await complete('am-03', await openTask('verify-solution'), { result: 'verified' })).toBe(200);
  });
});
