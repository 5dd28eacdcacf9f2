import { setTimeout as pause } from 'node:timers/promises';
import type { SolutionDetails } from '../../../../api/schemas/solution';
import type { TaskSummary } from '../../../../api/schemas/task';
import { doerOf } from '../../../../scripts/client/doer-of';
import type { SolutionAnswers, SolutionTaskName } from '../../../../domain/solution/answers';
import { quarterOf } from '../../../../domain/solution/quarter';
import type { Reply } from '../../../support/api-caller';
import { goodSolutionAnswers, submitted } from '../../../support/solution-answers';
import { useServedHouse } from '../../../support/use-served-house';

const input = { customerNo: 'C-1001', title: '全省视频会议组网', description: '16 个州市视频会议' };
const nextYear = quarterOf(new Date(Date.now() + 366 * 86_400_000).toISOString());

interface Asked {
  readonly solutionNo: string;
  readonly state: string;
  readonly details: SolutionDetails;
}

interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
}

describe('Solutions over HTTP', () => {
  const house = useServedHouse();

  async function asked(as: string, different: object): Promise<Asked> {
    const { status, body } = await house().api.post<Asked>(as, '/api/v1/solutions', {
      ...input,
      ...different,
    });
    expect(status).toBe(201);
    return body;
  }

  async function task({ solutionNo }: Asked, name: SolutionTaskName): Promise<TaskSummary> {
    for (;;) {
      const path = `/api/v1/tasks?processKey=${solutionNo}&pageSize=200`;
      const { items } = await house().api.get<{ items: TaskSummary[] }>('ops-01', path);
      const found = items.find((one) => one.name === name);
      if (found !== undefined) return found;
      await pause(50);
    }
  }

  async function answer<T extends SolutionTaskName>(
    solution: Asked,
    name: T,
    given: SolutionAnswers[T] | null,
  ): Promise<Reply<Problem>> {
    const { taskId, ...offered } = await task(solution, name);
    const good = goodSolutionAnswers[name]({ found: [], shortlist: [] }, new Date().toISOString());
    const body = { answer: given ?? good };
    return await house().api.post(
      doerOf({ taskId, ...offered }).id,
      `/api/v1/tasks/${taskId}/complete`,
      body,
    );
  }

  it('are asked for by the account manager, who sees them; another one does not', async () => {
    const { solutionNo, details } = await asked('am-01', {});
    const path = `/api/v1/solutions/${solutionNo}`;

    expect(details).toMatchObject({
      industry: 'government',
      entitled: { trialMonths: 3, material: 'industry' },
    });
    expect(await house().api.get('am-01', path)).toMatchObject({
      stage: 'solution-needs',
      promise: { state: 'running' },
    });
    expect((await house().api.call('am-02', 'GET', path, {})).status).toBe(404);
  });

  it.each([
    ['no title', { title: ' ' }, 400, 'title'],
    ['an unknown field', { price: 1 }, 400, 'price'],
    ['a customer there is not', { customerNo: 'C-9999' }, 422, 'customerNo'],
    [
      'a quarter that is none',
      { forecast: [{ product: 'leased-line', area: 'dali', quarter: '2027-Q5', quantity: 1 }] },
      400,
      'forecast.0.quarter',
    ],
    [
      'a quarter that is over',
      { forecast: [{ product: 'leased-line', area: 'dali', quarter: '2020-Q1', quantity: 1 }] },
      400,
      'forecast.0.quarter',
    ],
    [
      'a product there is not',
      { forecast: [{ product: 'x', area: 'dali', quarter: nextYear, quantity: 1 }] },
      400,
      'forecast.0.product',
    ],
    [
      'nothing of it',
      { forecast: [{ product: 'leased-line', area: 'dali', quarter: nextYear, quantity: 0 }] },
      400,
      'forecast.0.quantity',
    ],
  ])('are refused with %s, and nothing is started', async (_what, different, status, field) => {
    const before = await house().store.processes.countDocuments({ kind: 'solution' });
    const reply = await house().api.post<Problem>('am-01', '/api/v1/solutions', { ...input, ...different });

    expect(reply.status).toBe(status);
    expect(reply.body.errors.map((error) => error.field)).toContain(field);
    expect(await house().store.processes.countDocuments({ kind: 'solution' })).toBe(before);
  });

  it('take a design only with attachments that stand with the same case, and keep them with the version', async () => {
    const solution = await asked('am-01', {});
    for (const name of ['record-needs', 'choose-solutions', 'analyse-solutions', 'decide-gate'] as const)
      expect((await answer(solution, name, null)).status).toBe(200);
    const { taskId } = await task(solution, 'design-solution');
    const design = { ...submitted, products: ['leased-line'] };

    const unknown = await answer(solution, 'design-solution', {
      ...design,
      attachments: ['000000000000000000000000'],
    });
    const upload = await house().api.call<{ attachmentId: string }>(
      'sol-01',
      'POST',
      `/api/v1/attachments?taskId=${taskId}&fileName=a.txt`,
      { body: '方案正文', headers: { 'content-type': 'text/plain' } },
    );
    const { attachmentId } = upload.body;
    const taken = await answer(solution, 'design-solution', { ...design, attachments: [attachmentId] });

    expect([unknown.status, unknown.body.errors.map(({ field }) => field)]).toEqual([
      422,
      ['answer.attachments.0'],
    ]);
    expect(taken.status).toBe(200);
    const { details } = await house().api.get<Asked>('am-01', `/api/v1/solutions/${solution.solutionNo}`);
    expect(details.versions).toMatchObject([{ version: 1, author: 'sol-01', attachments: [attachmentId] }]);
  });

  it('roll their needs up by product, area and quarter for network planning, with the cases; cancelled ones no longer count', async () => {
    const need = { product: 'mpls-vpn-site', area: 'lijiang', quarter: nextYear };
    await asked('am-01', { forecast: [{ ...need, quantity: 4 }] });
    const second = await asked('am-03', { customerNo: 'C-1005', forecast: [{ ...need, quantity: 6 }] });
    const query = `product=${need.product}&area=${need.area}&from=${nextYear}&to=${nextYear}`;
    const path = `/api/v1/needs-forecast?${query}`;
    const casesPath = `/api/v1/needs-forecast/cases?${query}`;

    expect(await house().api.get('plan-01', path)).toEqual({
      items: [{ ...need, quantity: 10, cases: 2 }],
      quantity: 10,
    });
    expect(await house().api.get('am-03', path)).toMatchObject({ quantity: 6 });
    expect(await house().api.get<{ items: object[] }>('plan-01', casesPath)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ solutionNo: second.solutionNo, quantity: 6 }),
      ]),
    });
    await house().api.post('am-03', `/api/v1/solutions/${second.solutionNo}/cancel`, { reason: '客户撤回' });
    for (;;) {
      const now = await house().api.get<{ quantity: number }>('plan-01', path);
      if (now.quantity === 4) break;
      await pause(50);
    }
    expect((await house().api.call('trans-km-01', 'GET', path, {})).status).toBe(403);
    expect((await house().api.call('plan-01', 'GET', '/api/v1/needs-forecast?from=2027', {})).status).toBe(
      400,
    );
  });

  it('are searched for in the library by who sells, designs or supports', async () => {
    const path = `/api/v1/solution-library/search?q=${encodeURIComponent('视频会议')}`;

    expect(await house().api.get('sol-01', path)).toEqual({ items: [] });
    expect((await house().api.call('trans-km-01', 'GET', path, {})).status).toBe(403);
    expect((await house().api.call('sol-01', 'GET', '/api/v1/solution-library/search?q=', {})).status).toBe(
      400,
    );
    expect((await house().api.call('sol-01', 'GET', '/api/v1/solution-library/none', {})).status).toBe(404);
  });
});
