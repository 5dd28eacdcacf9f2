import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CoverageDetails } from '../../../api/schemas/coverage';
import type { TaskAnswer, TaskSummary } from '../../../api/schemas/task';
import type { CoverageTaskName } from '../../../domain/coverage/answers';
import { doerOf } from '../../../scripts/client/doer-of';
import { goodCoverageAnswers } from '../../support/coverage-answers';
import type { Reply } from '../../support/api-caller';
import { useServedHouse } from '../../support/use-served-house';

interface Coverage {
  readonly requestNo: string;
  readonly state: string;
  readonly managerId: string;
  readonly closedAt: string | null;
  readonly details: CoverageDetails;
}

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

const path = '/api/v1/coverage-requests';

const input = {
  customerNo: 'C-1001',
  channel: 'hotline',
  place: { addressId: 'KM-0001' },
  placeKind: 'car-park',
  placeDetail: 'B2 层',
  symptom: 'no-signal',
  description: '地下停车场打不通电话',
  contact: { name: '王主任', phone: '0871-65550101' },
};

function somewhere() {
  return { text: `昆明市呈贡区测试路 ${randomUUID()} 号`, localNetwork: 'kunming', district: '呈贡区' };
}

describe('Coverage requests over HTTP', () => {
  const house = useServedHouse();

  async function ask(as: string, different: object): Promise<Reply<Coverage & Problem>> {
    return await house().api.post(as, path, { ...input, place: somewhere(), ...different });
  }

  async function openTasks(requestNo: string): Promise<readonly TaskSummary[]> {
    const found = `/api/v1/tasks?processKey=${requestNo}&pageSize=200`;
    return (await house().api.get<{ items: readonly TaskSummary[] }>('ops-01', found)).items;
  }

  async function answer(task: TaskSummary, given: object | null): Promise<Reply<TaskAnswer & Problem>> {
    const good = goodCoverageAnswers[task.name as CoverageTaskName](new Date().toISOString());
    const to = `/api/v1/tasks/${task.taskId}/complete`;
    return await house().api.post(doerOf(task).id, to, { answer: given ?? good });
  }

  async function workToTheEnd(requestNo: string): Promise<Coverage> {
    for (;;) {
      const [task] = await openTasks(requestNo);
      if (task !== undefined) {
        expect((await answer(task, null)).status).toBe(200);
        continue;
      }
      const now = await house().api.get<Coverage>('ops-01', `${path}/${requestNo}`);
      if (now.closedAt !== null) return now;
      await pause(50);
    }
  }

  it.each([
    ['account-manager', 'am-01'],
    ['business-hall', 'desk-01'],
    ['web', 'call-02'],
    ['hotline', 'call-01'],
  ])('come in by %s', async (channel, by) => {
    const { status, headers, body } = await ask(by, { channel });

    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`${path}/${body.requestNo}`);
    expect(body.details).toMatchObject({
      place: { kind: 'car-park', localNetwork: 'kunming' },
      requesters: [{ n: 1, channel, enteredBy: by, repliedAt: null, end: null }],
    });
    const seen = await house().api.get<Coverage>('mkt-km-01', `${path}/${body.requestNo}`);
    expect(seen.requestNo).toBe(body.requestNo);
    expect((await house().api.call('mkt-qj-01', 'GET', `${path}/${body.requestNo}`, {})).status).toBe(404);
  });

  it('are read back by whoever takes what comes by their channel, and by nobody else of the call centre', async () => {
    const place = somewhere();
    const web = await ask('desk-01', { channel: 'web', place });
    const hall = await ask('desk-01', { channel: 'business-hall' });
    const seenBy = async (id: string, { body }: Reply<Coverage>): Promise<number> =>
      (await house().api.call(id, 'GET', `${path}/${body.requestNo}`, {})).status;

    expect([await seenBy('call-01', web), await seenBy('call-01', hall)]).toEqual([200, 404]);
    const all = await house().api.get<{ items: readonly Coverage[] }>('call-02', `${path}?pageSize=200`);
    expect(all.items.map(({ requestNo }) => requestNo)).toContain(web.body.requestNo);
    expect(await seenBy('fin-01', web)).toBe(404);
  });

  it('are judged by the rules administrators have published', async () => {
    const limits = '/api/v1/limits/coverage-improvement/versions';
    const { items } = await house().api.get<{ items: readonly { content: object }[] }>('admin-01', limits);
    const change = { basedOn: 1, content: items[0]?.content, reason: '年度复核' };
    const { status } = await house().api.post('admin-01', limits, change);
    const { body } = await ask('call-01', {});

    expect(status).toBe(201);
    const stored = await house().store.processes.findOne({ businessKey: body.requestNo });
    expect(stored?.details['rules']).toEqual({ version: 2 });
  });

  it.each([
    ['an unknown channel', 'call-01', { channel: 'fax' }, 400, 'invalid-request'],
    ['another’s channel', 'desk-01', { channel: 'hotline' }, 403, 'forbidden'],
    ['a specialist of another department', 'fin-01', { channel: 'web' }, 422, 'unknown-customer'],
    ['somebody without such a role', 'field-km-01', {}, 403, 'forbidden'],
    ['an unknown customer', 'call-01', { customerNo: 'C-9999' }, 422, 'unknown-customer'],
    ['another manager’s customer', 'am-02', { channel: 'account-manager' }, 422, 'unknown-customer'],
    ['an unknown address', 'call-01', { place: { addressId: 'XX-1' } }, 422, 'address-not-served'],
    ['a place of no network', 'call-01', { place: { text: '昆明市人民路' } }, 400, 'invalid-request'],
    ['an unknown kind of place', 'call-01', { placeKind: 'moon' }, 400, 'invalid-request'],
    ['no symptom', 'call-01', { symptom: undefined }, 400, 'invalid-request'],
    ['an empty description', 'call-01', { description: '  ' }, 400, 'invalid-request'],
    [
      'a phone number of words',
      'call-01',
      { contact: { name: '王', phone: '不详' } },
      400,
      'invalid-request',
    ],
    ['a field nobody knows', 'call-01', { urgent: true }, 400, 'invalid-request'],
  ])('with %s are refused, and leave nothing behind', async (_what, by, different, status, code) => {
    const before = await house().store.processes.countDocuments({ kind: 'coverage' });

    const refused = await ask(by, different);

    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(await house().store.processes.countDocuments({ kind: 'coverage' })).toBe(before);
  });

  it('for one place at the same moment become one case, with every requester in it', async () => {
    for (let race = 0; race < 5; race += 1) {
      const place = somewhere();
      const spelled = { ...place, text: place.text.replaceAll(' ', ' ') };
      const asked = await Promise.all([
        ask('call-01', { place }),
        ask('desk-01', { place: spelled, customerNo: 'C-1003', channel: 'business-hall' }),
        ask('call-02', { place, customerNo: 'C-1008', channel: 'web' }),
        ask('am-02', { place: spelled, customerNo: 'C-1003', channel: 'account-manager' }),
      ]);

      expect(asked.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
      expect(new Set(asked.map(({ body }) => body.requestNo)).size).toBe(1);
      const requestNo = asked[0]?.body.requestNo ?? '';
      const { details } = await house().api.get<Coverage>('ops-01', `${path}/${requestNo}`);
      expect(details.requesters.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
      expect(details.requesters.map(({ customerNo }) => customerNo).sort()).toEqual([
        'C-1001',
        'C-1003',
        'C-1003',
        'C-1008',
      ]);
    }
  });

  it('sent again under their key are the same request', async () => {
    const body = { ...input, place: somewhere() };
    const key = randomUUID();
    const send = () => house().api.call<Coverage>('call-01', 'POST', path, { body, key });

    await send();
    const again = await send();
    await ask('call-01', { place: body.place });

    expect(again.body.details.requesters).toHaveLength(1);
    const now = await house().api.get<Coverage>('ops-01', `${path}/${again.body.requestNo}`);
    expect(now.details.requesters).toHaveLength(2);
  });

  it('are worked on to the end by everybody concerned; the next one for the place is another case', async () => {
    const place = somewhere();
    const first = await ask('call-01', { place });
    await ask('desk-01', { place, customerNo: 'C-1004', channel: 'business-hall' });

    const key = randomUUID();
    const late = { ...input, place, customerNo: 'C-1006' };
    await house().api.call('call-01', 'POST', path, { body: late, key });

    const ended = await workToTheEnd(first.body.requestNo);
    const next = await ask('call-01', { place });
    // Its first answer was lost, and forgotten.
    await house().store.answers.deleteMany({});
    const again = await house().api.call<Coverage>('call-01', 'POST', path, { body: late, key });

    expect(ended).toMatchObject({ state: 'completed', details: { outcome: 'confirmed', joinable: false } });
    expect(ended.details.requesters).toMatchObject([
      { customerNo: 'C-1001', end: 'confirmed' },
      { customerNo: 'C-1004', end: 'confirmed' },
      { customerNo: 'C-1006', end: 'confirmed' },
    ]);
    expect(again.body.requestNo).toBe(first.body.requestNo);
    expect(next.body.requestNo).toBe(first.body.requestNo.replace(/-1$/, '-2'));
    const told = await house().api.get<{ items: readonly unknown[] }>(
      'ops-01',
      `${path}/${first.body.requestNo}/contacts`,
    );
    expect(told.items.length).toBeGreaterThanOrEqual(4);
    const log = await house().api.get<{ items: readonly { summary: string; processId: string }[] }>(
      'am-02',
      '/api/v1/customers/C-1004/log',
    );
    expect(log.items.map(({ summary }) => summary.slice(0, 7))).toEqual(['C-1004:', 'C-1004:']);
    const figures = await house().store.processes.findOne({ businessKey: first.body.requestNo });
    expect(figures?.clocks.map(({ name, state }) => [name, state])).toEqual([
      ['coverage-reply:1', 'met'],
      ['coverage-reply:2', 'met'],
      ['coverage-reply:3', 'met'],
      ['promise', 'met'],
    ]);
  });

  it('are given to nobody who does not exist or sits elsewhere', async () => {
    const { body } = await ask('call-01', {});
    const tasks = await openTasks(body.requestNo);
    const assign = tasks.find(({ name }) => name === 'coverage-assign-manager');
    const name = tasks.find((task) => task.name === 'coverage-name-technician');
    if (assign === undefined || name === undefined) throw new Error('not offered');

    const nobody = await answer(name, { technicianId: 'maint-99' });
    const elsewhere = await answer(name, { technicianId: 'field-km-01' });
    const noManager = await answer(assign, { decision: 'another', managerId: 'desk-01', reason: '…' });

    expect([nobody.status, nobody.body.code]).toEqual([422, 'unknown-person']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([422, 'not-a-colleague']);
    expect([noManager.status, noManager.body.code]).toEqual([422, 'not-a-colleague']);
  });

  it('are replied to with measures, expected time and what is asked of the customer, or not at all', async () => {
    const { body } = await ask('call-01', {});
    for (const name of ['coverage-assign-manager', 'coverage-name-technician']) {
      const task = (await openTasks(body.requestNo)).find((open) => open.name === name);
      if (task !== undefined) await answer(task, null);
    }
    let reply: TaskSummary | undefined;
    while (reply === undefined) [reply] = await openTasks(body.requestNo);
    const good = goodCoverageAnswers['coverage-reply'](new Date().toISOString());

    for (const field of ['measures', 'expectedAt', 'askedOfCustomer']) {
      const refused = await answer(reply, { ...good, [field]: undefined });
      expect([refused.status, refused.body.code]).toEqual([400, 'invalid-request']);
    }
    expect((await answer(reply, good)).status).toBe(200);
    const now = await house().api.get<Coverage>('am-01', `${path}/${body.requestNo}`);
    expect(now).toMatchObject({
      promise: { dueAt: good.expectedAt },
      details: { reply: { measures: good.measures } },
    });
  });

  it('go by the time limits in force when they were received', async () => {
    const before = await ask('call-01', {});
    const { items } = await house().api.get<{ items: readonly { table: string; content: object }[] }>(
      'admin-01',
      '/api/v1/limits',
    );
    const table = items.find((one) => one.table === 'process:coverage');
    const content = { ...table?.content, nameTechnician: { workingMinutes: 15 } };
    const change = { basedOn: 1, content, reason: '加快指派' };
    const versions = `/api/v1/limits/${encodeURIComponent('process:coverage')}/versions`;
    const published = await house().api.post('admin-01', versions, change);
    const after = await ask('call-01', {});

    const budgetOf = async ({ body }: Reply<Coverage>): Promise<unknown> =>
      (await house().store.tasks.findOne({ businessKey: body.requestNo, name: 'coverage-name-technician' }))
        ?.clock.budget;
    expect(published.status).toBe(201);
    expect([await budgetOf(before), await budgetOf(after)]).toEqual([
      { workingMinutes: 120 },
      { workingMinutes: 15 },
    ]);
  });

  it('are found by the customers who asked and by place', async () => {
    const place = somewhere();
    await ask('call-01', { place });
    const { body } = await ask('desk-01', { place, customerNo: 'C-1006', channel: 'business-hall' });

    const found = await house().api.get<{ items: readonly Coverage[] }>(
      'desk-01',
      `${path}?requestedBy=C-1006&localNetwork=kunming&placeKind=car-park&open=true`,
    );

    expect(found.items.map(({ requestNo }) => requestNo)).toEqual([body.requestNo]);
  });
});
