import type { ContractDetails } from '../../../../api/schemas/contract';
import type { TaskSummary } from '../../../../api/schemas/task';
import { authorisationTable } from '../../../../domain/authorisation/authorisation';
import { firstAuthorisation } from '../../../../domain/authorisation/first-authorisation';
import { lookForExpiriesWorkflowType } from '../../../../workflows/contract-watch/contract';
import { eventually } from '../../../support/eventually';
import { buildTerms, smsGatewaySold } from '../../../support/build-sale';
import { salePlan } from '../../../support/sale';
import { useServedHouse } from '../../../support/use-served-house';

interface Case {
  readonly contractNo: string;
  readonly state: string;
  readonly managerId: string;
  readonly details: ContractDetails;
}

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

interface Trial {
  readonly cases: number;
  readonly candidate: { readonly state: string };
  readonly different: readonly { readonly contractNo: string; readonly added: readonly string[] }[];
}

interface Watch {
  readonly contractNo: string;
  readonly managerId: string;
  readonly warned: readonly number[];
}

const stricter = {
  ...firstAuthorisation,
  rules: firstAuthorisation.rules.map((rule) =>
    rule.rule === 'discount-over-10'
      ? { ...rule, rule: 'discount-over-3', when: { discountPercent: { above: 3, upTo: null } } }
      : rule,
  ),
};

describe('Sales, contracts and who approves them, over HTTP', () => {
  const house = useServedHouse();
  const path = '/api/v1/contracts';
  const tablePath = `/api/v1/decision-tables/${authorisationTable}`;

  async function begin(different: object): Promise<Case> {
    const body = { customerNo: 'C-1001', subject: '全省短信平台', ...different };
    const { status, body: sale } = await house().api.post<Case>('am-01', path, body);
    if (status !== 201) throw new Error(`not begun: ${status} ${JSON.stringify(sale)}`);
    return sale;
  }

  async function read(contractNo: string): Promise<Case> {
    return await house().api.get<Case>('am-01', `${path}/${contractNo}`);
  }

  async function answer(contractNo: string, as: string, name: string, given: object): Promise<void> {
    const { api } = house();
    const { items } = await api.get<{ items: TaskSummary[] }>(as, `/api/v1/tasks?processKey=${contractNo}`);
    const task = items.find((item) => item.name === name);
    if (task === undefined) throw new Error(`no ${name} for ${as}`);
    const { status, body } = await api.post(as, `/api/v1/tasks/${task.taskId}/complete`, { answer: given });
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  }

  async function submitted(discountPercent: number): Promise<string> {
    const { contractNo } = await begin({});
    await answer(contractNo, 'am-01', 'plan-sale', salePlan as object);
    const terms = buildTerms({ lines: [smsGatewaySold], discountPercent });
    await answer(contractNo, 'am-01', 'draft-agreement', { decision: 'submit', ...terms });
    return contractNo;
  }

  it.each([
    ['no customer', { customerNo: 'C-9999' }, 422, 'unknown-customer'],
    ['no subject', { subject: ' ' }, 400, 'invalid-request'],
    ['a contract of somebody else to renew', { renewsContractNo: 'CT-1002' }, 400, 'invalid-request'],
    ['a solution there is not', { solutionNo: 'SN-NONE' }, 400, 'invalid-request'],
    ['a field there is not', { colour: 'red' }, 400, 'invalid-request'],
    ['a number that is none', { solutionNo: '../etc' }, 400, 'invalid-request'],
  ])('a sale with %s is refused', async (_what, different, status, code) => {
    const body = { customerNo: 'C-1001', subject: '专线', ...different };
    const reply = await house().api.post<Problem>('am-01', path, body);

    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
  });

  it('a sale is begun by who sells, and seen by who may see the customer', async () => {
    const { api } = house();
    const { contractNo } = await begin({ renewsContractNo: 'CT-1001' });

    expect((await api.post('fin-01', path, { customerNo: 'C-1001', subject: 'x' })).status).toBe(403);
    expect((await api.call('am-02', 'GET', `${path}/${contractNo}`, {})).status).toBe(404);
    expect((await read(contractNo)).details.renewsContractNo).toBe('CT-1001');
  });

  it('a candidate for the table is drafted, tried on what was approved, and only then published, by somebody else; cases keep theirs', async () => {
    const { api } = house();
    const contractNo = await submitted(5);
    await answer(contractNo, 'area-01', 'approve-agreement', { decision: 'approve', note: null });
    const asked = { basedOn: 1, content: stricter };

    const drafted = await api.post<{ state: string }>('admin-01', `${tablePath}/candidates`, asked);
    const tooEarly = await api.post<Problem>('admin-01', `${tablePath}/versions`, {
      ...asked,
      reason: '收紧',
    });
    const tried = await api.post<Trial>('admin-01', `${tablePath}/try`, asked);
    const alone = await api.post<Problem>('admin-01', `${tablePath}/versions`, { ...asked, reason: '收紧' });
    const seenBy = async (id: string) =>
      (await api.get<{ items: { mayPublish: boolean }[] }>(id, `${tablePath}/candidates`)).items;
    const [drafter, second] = [await seenBy('admin-01'), await seenBy('admin-02')];
    const published = await api.post('admin-02', `${tablePath}/versions`, { ...asked, reason: '收紧折扣' });
    const again = await api.post<Problem>('admin-02', `${tablePath}/versions`, { ...asked, reason: '再来' });
    const later = await submitted(5);

    expect([drafted.status, drafted.body.state]).toEqual([201, 'draft']);
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'not-tried']);
    expect(tried.body.candidate).toMatchObject({ state: 'tried', mayPublish: false });
    expect([alone.status, alone.body.code]).toEqual([403, 'four-eyes']);
    expect([drafter, second]).toMatchObject([[{ mayPublish: false }], [{ mayPublish: true }]]);
    expect(tried.body.different).toEqual([
      expect.objectContaining({ contractNo, added: ['key-accounts-head'] }),
    ]);
    expect([published.status, again.body.code]).toEqual([201, 'newer-version']);
    expect(published.body).toMatchObject({ version: 2, publication: { publishedBy: 'admin-02' } });
    expect((await read(contractNo)).details.drafts[0]).toMatchObject({ table: 1, levels: ['area-manager'] });
    expect((await read(later)).details.drafts[0]).toMatchObject({
      table: 2,
      levels: ['area-manager', 'key-accounts-head'],
    });
    const { items } = await api.get<{ items: { version: number }[] }>('fin-01', `${tablePath}/versions`);
    expect(items.map(({ version }) => version)).toEqual([2, 1]);
    const changes = await house()
      .store.changes.find({ what: /^decision-table/ })
      .toArray();
    expect(changes.map(({ what }) => what)).toEqual([
      'decision-table.drafted',
      'decision-table.tried',
      'decision-table.published',
    ]);
  });

  it.each([
    ['with a gap', 'admin-01', { rules: firstAuthorisation.rules.slice(1) }, 422, 'invalid-table'],
    ['that overlaps', 'admin-01', { hitPolicy: 'unique' }, 422, 'invalid-table'],
    [
      'of unknown levels',
      'admin-01',
      { levels: [{ level: 'boss', step: 1, limit: { days: 1 } }] },
      400,
      'invalid-request',
    ],
    ['by an account manager', 'am-01', {}, 403, 'forbidden'],
  ])('a candidate %s is refused', async (_what, as, different, status, code) => {
    const content = { ...firstAuthorisation, ...different };
    const reply = await house().api.post<Problem>(as, `${tablePath}/try`, { basedOn: 1, content });

    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
  });

  it('a table there is not is not found', async () => {
    const reply = await house().api.call<Problem>('am-01', 'GET', '/api/v1/decision-tables/weather', {});

    expect(reply.status).toBe(404);
  });

  it('contracts near their end are found and watched, each once', async () => {
    const { api, client, queue, store } = house();
    const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const contract = { productCodes: ['leased-line'], validFrom: '2026-01-01' };
    const add = (customerNo: string, contractNo: string, validTo: string): Promise<{ status: number }> =>
      api.post('ka-head', `/api/v1/customers/${customerNo}/contracts`, { ...contract, contractNo, validTo });
    await add('C-1098', 'CT-SOON', soon);
    // C-1001 goes on under CT-1001, which ends later.
    await add('C-1001', 'CT-RENEWED', soon);
    await add('C-1098', 'CT-PAST', '2026-06-30');

    for (const round of ['one', 'two']) {
      const workflowId = `look-${queue}-${round}`;
      await client.workflow.execute(lookForExpiriesWorkflowType, { workflowId, taskQueue: queue });
    }
    const watches = async (): Promise<readonly Watch[]> =>
      (await api.get<{ items: Watch[] }>('am-01', '/api/v1/contract-watches')).items;
    // A watch that has begun warns a moment later.
    await eventually(async () => (await watches()).some(({ warned }) => warned.length > 0));
    const items = await watches();

    expect(items.map(({ contractNo, managerId, warned }) => [contractNo, managerId, warned])).toEqual([
      ['CT-SOON', 'am-01', [60]],
    ]);
    const warnings = { level: 'warning', businessKey: /^CT-SOON/ } as const;
    await eventually(async () => (await store.notifications.countDocuments(warnings)) > 0);
    expect(await store.notifications.countDocuments(warnings)).toBe(1);
    await client.workflow.getHandle(`contract-watch/CT-SOON.${soon.replaceAll('-', '')}`).cancel();
  });
});
