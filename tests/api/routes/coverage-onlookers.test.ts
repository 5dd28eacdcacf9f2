import { setTimeout as pause } from 'node:timers/promises';
import type { AttachmentAnswer } from '../../../api/schemas/attachment';
import type { CoverageDetails } from '../../../api/schemas/coverage';
import type { TaskSummary } from '../../../api/schemas/task';
import type { CoverageTaskName } from '../../../domain/coverage/answers';
import { doerOf } from '../../../scripts/client/doer-of';
import { goodCoverageAnswers } from '../../support/coverage-answers';
import { eventually } from '../../support/eventually';
import { startDelivery } from '../../support/run-delivery';
import { useServedHouse } from '../../support/use-served-house';

interface Coverage {
  readonly requestNo: string;
  readonly customerNo: string;
  readonly customerName: string | null;
  readonly tier: string;
  readonly promise: { readonly dueAt: string | null } | null;
  readonly milestones: readonly object[];
  readonly details: CoverageDetails;
}

interface Listed<T> {
  readonly items: readonly T[];
}

const path = '/api/v1/coverage-requests';
const place = { text: '昆明市呈贡区彩云南路 2026 号', localNetwork: 'kunming', district: '呈贡区' };

/** Said of, or by, the first customer; stands in every field of words. */
const secret = '机密：财务厅搬迁';

const first = {
  customerNo: 'C-1001',
  channel: 'hotline',
  place,
  placeKind: 'car-park',
  placeDetail: secret,
  symptom: 'no-signal',
  description: secret,
  contact: { name: secret, phone: '0871-65550101' },
};

const joining = {
  ...first,
  customerNo: 'C-1004',
  channel: 'business-hall',
  placeDetail: 'B1 层',
  description: '停车场掉话',
  contact: { name: '李主管', phone: '13800000000' },
};

describe('A coverage request that customers of two managers asked for, to the manager who only follows it', () => {
  const house = useServedHouse();
  let requestNo: string;
  let attachment: AttachmentAnswer;
  let stop: () => Promise<void>;

  const get = async <T>(as: string, to: string): Promise<T> => await house().api.get<T>(as, to);
  const statusOf = async (as: string, to: string): Promise<number> =>
    (await house().api.call(as, 'GET', to, {})).status;
  const numbers = async (as: string, to: string): Promise<readonly unknown[]> =>
    (await get<Listed<object>>(as, to)).items;

  async function post<T>(as: string, to: string, body: unknown): Promise<T> {
    const reply = await house().api.post<T>(as, to, body);
    if (reply.status >= 300) throw new Error(`${to}: ${reply.status} ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  /** The open task of a name; waits for it. */
  async function open(name: CoverageTaskName): Promise<TaskSummary> {
    for (;;) {
      const { items } = await get<Listed<TaskSummary>>('ops-01', `/api/v1/tasks?processKey=${requestNo}`);
      const found = items.find((task) => task.name === name);
      if (found !== undefined) return found;
      await pause(20);
    }
  }

  async function complete(name: CoverageTaskName): Promise<void> {
    const task = await open(name);
    const answer = goodCoverageAnswers[name](new Date().toISOString());
    const said = name === 'coverage-reply' ? { contact: secret } : {};
    await post(doerOf(task).id, `/api/v1/tasks/${task.taskId}/complete`, { answer: { ...answer, ...said } });
  }

  beforeAll(async () => {
    stop = startDelivery(house().store);
    ({ requestNo } = await post<Coverage>('call-01', path, first));
    await post('desk-01', path, joining);
    await complete('coverage-assign-manager');
    await complete('coverage-name-technician');
    await complete('coverage-reply');
    await complete('coverage-reply-joined');
    for (const name of ['survey', 'choose-measure', 'work', 'measure-again'] as const)
      await complete(`coverage-${name}`);
    await open('coverage-confirm');
    const said = { channel: 'phone', direction: 'from-customer', contact: secret, summary: secret };
    await post('am-01', `${path}/${requestNo}/contacts`, said);
    const problem = { category: 'customer', severity: 'minor', description: secret, evidence: secret };
    await post('am-01', `${path}/${requestNo}/problems`, problem);
    await post('am-01', `${path}/${requestNo}/expedite`, { note: secret });
    const hold = { cause: 'customer', reason: secret, evidence: secret };
    await post('am-01', `${path}/${requestNo}/hold`, hold);
    const about = new URLSearchParams({ processId: `coverage/${requestNo}`, fileName: `${secret}.txt` });
    const kept = await house().api.call<AttachmentAnswer>(
      'am-01',
      'POST',
      `/api/v1/attachments?${about.toString()}`,
      {
        body: secret,
        headers: { 'content-type': 'text/plain' },
      },
    );
    attachment = kept.body;
    const { events, notifications, feed } = house().store;
    await eventually(
      async () =>
        (await feed.countDocuments()) ===
        (await events.countDocuments()) + (await notifications.countDocuments()),
    );
  });

  afterAll(async () => await stop());

  /** Every path by which a case can be read, of its own and shared ones. */
  async function everyPath(): Promise<readonly string[]> {
    const { paths } = await get<{ paths: Readonly<Record<string, object>> }>('ops-01', '/openapi.json');
    const { items } = await get<Listed<{ name: string }>>('am-01', `${path}/${requestNo}/clocks`);
    const own = Object.entries(paths)
      .filter(([one, methods]) => one.startsWith(path) && 'get' in methods)
      .map(([one]) => one.replace('{requestNo}', requestNo));
    return [
      ...own.filter((one) => !one.includes('{')),
      ...own
        .filter((one) => one.includes('{name}'))
        .flatMap((one) => items.map(({ name }) => one.replace('{name}', encodeURIComponent(name)))),
      '/api/v1/processes',
      '/api/v1/problems?state=all',
      '/api/v1/events?limit=500',
      '/api/v1/notifications',
      `/api/v1/tasks?processKey=${requestNo}`,
      '/api/v1/tasks?text=C-1001',
      `/api/v1/attachments?processId=${encodeURIComponent(`coverage/${requestNo}`)}`,
      '/api/v1/customers/C-1004/log',
    ];
  }

  it('shows on no path whose the other request is, nor what was said about it', async () => {
    const paths = await everyPath();
    expect(paths.length).toBeGreaterThan(18);
    for (const one of paths) {
      const { status, body } = await house().api.call('am-02', 'GET', one, {});
      const answer = JSON.stringify(body);
      // The clocks of what others are owed are not theirs to see.
      expect(one.endsWith('/explain') ? [200, 404] : [200]).toContain(status);
      for (const word of [secret, '0871-65550101', 'C-1001', '云南省财政厅', '"A1"'])
        expect({ one, leaks: answer.includes(word) ? word : null }).toEqual({ one, leaks: null });
    }
  });

  it('shows how it goes, and their own customer’s request wholly', async () => {
    const seen = await get<Coverage>('am-02', `${path}/${requestNo}`);
    const whole = await get<Coverage>('am-01', `${path}/${requestNo}`);

    expect(seen).toMatchObject({ customerNo: '*', customerName: null, tier: '*', details: { others: 1 } });
    expect(whole.customerName).toBe('云南省财政厅');
    expect(seen.details.requesters).toEqual(whole.details.requesters.slice(1));
    expect(seen.details.requesters).toMatchObject([{ n: 2, customerNo: 'C-1004', contact: joining.contact }]);
    expect(seen.details.reply).toEqual(whole.details.reply);
    expect([seen.details.before, seen.details.rounds]).toEqual([whole.details.before, whole.details.rounds]);
    const clocks = await get<Listed<{ name: string }>>('am-02', `${path}/${requestNo}/clocks`);
    const names = clocks.items
      .map(({ name }) => name)
      .filter((name) => !/^(task|accept|problem):/.test(name));
    expect(names).toEqual(['coverage-reply:2', 'promise']);
    expect([seen.promise, seen.milestones]).toEqual([whole.promise, whole.milestones]);
    const contacts = await get<Listed<{ summary: string }>>('am-02', `${path}/${requestNo}/contacts`);
    expect(contacts.items.map(({ summary }) => summary.slice(0, 6))).toEqual(['C-1004']);
    const { items } = await get<Listed<{ type: string; data: object }>>(
      'am-02',
      `${path}/${requestNo}/timeline`,
    );
    expect(items.filter(({ data }) => Object.keys(data).length > 0).map(({ type }) => type)).toEqual([
      'customer.contacted',
    ]);
    expect(items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['stage.entered', 'task.completed', 'hold.placed']),
    );
    const oneByOne: unknown[] = [];
    for (let after = 0; ;) {
      const next = `${path}/${requestNo}/timeline?limit=1&after=${after}`;
      const [entry] = (await get<Listed<{ seq: number }>>('am-02', next)).items;
      if (entry === undefined) break;
      oneByOne.push(entry);
      after = entry.seq;
    }
    expect(oneByOne).toEqual(items);
  });

  it('is in their lists and their feed, without whose it is', async () => {
    for (const to of ['/api/v1/processes', path]) {
      const named = (await get<Listed<Coverage>>('am-02', to)).items.map(({ customerName }) => customerName);
      expect([to, named]).toEqual([to, [null]]);
    }
    for (const to of ['/api/v1/processes', path, '/api/v1/events?limit=500']) {
      const { items } = await get<Listed<{ customerNo?: string; tier?: string }>>('am-02', to);
      const told = items.filter(({ customerNo }) => customerNo !== undefined);
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ customerNo, tier }) => customerNo !== '*' || tier !== '*')).toEqual([]);
    }
  });

  it.each(['am-01', 'call-01', 'desk-01', 'mkt-km-01', 'maint-02', 'area-01', 'ops-01'])(
    'is shown to %s as a whole',
    async (person) => {
      const { customerNo, details } = await get<Coverage>(person, `${path}/${requestNo}`);

      expect([customerNo, details.others]).toEqual(['C-1001', 0]);
      expect(details.requesters.map(({ description }) => description)).toEqual([secret, '停车场掉话']);
    },
  );

  it('is not found by what they are not shown', async () => {
    for (const query of ['customerNo=C-1001', 'requestedBy=C-1001', 'tier=A1'])
      expect([query, await numbers('am-02', `${path}?${query}`)]).toEqual([query, []]);
    for (const query of ['customerNo=C-1001', 'tier=A1'])
      expect([query, await numbers('am-02', `/api/v1/processes?${query}`)]).toEqual([query, []]);
    expect(await numbers('am-02', `${path}?requestedBy=C-1004&open=true`)).toHaveLength(1);
    expect(await numbers('am-01', `${path}?requestedBy=C-1004&tier=A1`)).toHaveLength(1);
  });

  it('keeps its files from them', async () => {
    const { attachmentId, content } = attachment;
    const to = `/api/v1/attachments?processId=coverage%2F${requestNo}`;
    const sent = { body: 'a', headers: { 'content-type': 'text/plain' } };

    expect(await statusOf('am-02', `/api/v1/attachments/${attachmentId}`)).toBe(404);
    expect(await statusOf('am-02', content)).toBe(404);
    expect((await house().api.call('am-02', 'POST', `${to}&fileName=a.txt`, sent)).status).toBe(404);
    expect([await numbers('am-02', to), await numbers('am-01', to)]).toMatchObject([[], [{ attachmentId }]]);
  });

  it('answers who joins it with their own requests alone', async () => {
    const again = { ...joining, channel: 'account-manager', description: '电梯口也掉话' };
    const { details } = await post<Coverage>('am-02', path, again);

    expect(details.requesters.map(({ n, description }) => [n, description])).toEqual([
      [2, '停车场掉话'],
      [3, '电梯口也掉话'],
    ]);
    expect(details.others).toBe(1);
  });

  it('is shown wholly to who stands in for its manager', async () => {
    const seen = (await get<Coverage>('am-02', `${path}/${requestNo}`)).details.requesters.length;
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const from = new Date().toISOString();
    const absence = { personId: 'am-01', deputyId: 'am-02', from, to, reason: '出差' };
    const { absenceId } = await post<{ absenceId: string }>('area-01', '/api/v1/absences', absence);

    const { customerNo, details } = await get<Coverage>('am-02', `${path}/${requestNo}`);
    await post('area-01', `/api/v1/absences/${absenceId}/end`, { reason: '提前返岗' });

    expect([customerNo, details.requesters.length, details.others]).toEqual(['C-1001', seen + 1, 0]);
  });
});
