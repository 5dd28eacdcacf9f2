import { spawn } from 'node:child_process';
import path from 'node:path';
import { openExit } from '../../../intake/exit-intake';
import { repositoryRoot } from '../../../scripts/servers/repository';
import { type MadeService, activeService, recordOrder } from '../../support/active-service';
import { createOwnPorts } from '../../../workers/ports';
import type { Reply } from '../../support/api-caller';
import { leasedLineInput } from '../../support/api-order';
import { person } from '../../support/people';
import { childEnvironment, testVariable } from '../../support/test-environment';
import { type ServedHouse, type Systems, openHouseWithStandIns } from '../../support/served-house';

interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

interface LeakReport {
  readonly checked: { readonly held: number };
  readonly leaks: Readonly<Record<string, number>>;
  readonly items: readonly {
    readonly kind: string;
    readonly orderNo: string;
    readonly resource: string | null;
  }[];
}

/** `npm run audit:resources -- --json` on the house. */
async function auditResources(
  house: ServedHouse<Systems> & { readonly urls: Readonly<Record<string, string>> },
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const { urls, store } = house;
  const script = path.join(repositoryRoot, 'scripts', 'audit-resources.ts');
  const env = childEnvironment({
    MONGODB_URL: testVariable('TEST_MONGO_URL'),
    MONGODB_DATABASE: store.db.databaseName,
    NETWORK_URL: urls['network'] ?? '',
    BILLING_URL: urls['billing'] ?? '',
  });
  const running = spawn(process.execPath, ['--require', require.resolve('tsx/cjs'), script, '--json'], {
    env,
  });
  const printed: Buffer[] = [];
  running.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  const code = await new Promise<number | null>((resolve) => running.once('close', resolve));
  return { code, printed: Buffer.concat(printed).toString('utf8') };
}

describe('exits over HTTP, with the stand-ins', () => {
  let house: Awaited<ReturnType<typeof openHouseWithStandIns>>;
  let made: MadeService;

  beforeAll(async () => {
    house = await openHouseWithStandIns();
    made = await activeService({ store: house.store, ...house.systems }, 'C-1002', 'CT-1002');
  });
  afterAll(() => house.close());

  const ask = async (as: string, body: object): Promise<Reply<Refused>> =>
    await house.api.post<Refused>(as, '/api/v1/exits', body);
  const leaks = async (): Promise<LeakReport> => await house.api.get<LeakReport>('ops-01', '/api/v1/leaks');

  describe('what is refused', () => {
    it.each([
      ['a mode there is none of', { mode: 'all', customerNo: 'C-1002', reason: '离网' }, 'invalid-request'],
      ['no reason', { mode: 'whole', customerNo: 'C-1002', reason: ' ' }, 'invalid-request'],
      [
        'more than is asked for',
        { mode: 'whole', customerNo: 'C-1002', reason: '离网', x: 1 },
        'invalid-request',
      ],
      [
        'no service',
        { mode: 'services', customerNo: 'C-1002', services: [], reason: '离网' },
        'invalid-request',
      ],
      [
        'a service twice',
        { mode: 'services', customerNo: 'C-1002', services: ['A', 'A'], reason: '离网' },
        'invalid-request',
      ],
      ['nobody', { mode: 'whole', customerNo: 'C-9999', reason: '离网' }, 'unknown-customer'],
      [
        'no service of theirs',
        { mode: 'services', customerNo: 'C-1002', services: ['SO-X'], reason: '离网' },
        'unknown-service',
      ],
    ])('%s', async (_what, body, code) => {
      const { status, body: problem } = await ask('desk-01', body);
      expect([status >= 400, problem.code]).toEqual([true, code]);
      expect(await house.store.processes.countDocuments({ kind: 'exit' })).toBe(0);
    });

    it('a move to a contract that is not theirs, or is the same', async () => {
      const services = [made.orderNo];
      for (const toContractNo of ['CT-1001', 'CT-1002', 'CT-NONE']) {
        const body = { mode: 'transfer', customerNo: 'C-1002', services, toContractNo, reason: '归并' };
        expect((await ask('desk-01', body)).body.code).toBe('no-valid-contract');
      }
    });

    it('somebody who has no business asking, and facts from somebody who is no system', async () => {
      const whole = { mode: 'whole', customerNo: 'C-1002', reason: '离网' };
      expect((await ask('field-km-01', whole)).status).toBe(403);
      expect((await house.api.post('desk-01', '/api/v1/usage-facts', { facts: [] })).status).toBe(403);
      expect((await house.api.call('desk-01', 'GET', '/api/v1/leaks', {})).status).toBe(403);
    });

    it.each([
      ['no facts', []],
      [
        'a month that is none',
        [{ orderNo: 'A', period: '2026-13', usage: 0, activeLines: 1, cancelledLines: 0 }],
      ],
      [
        'usage below nothing',
        [{ orderNo: 'A', period: '2026-10', usage: -1, activeLines: 1, cancelledLines: 0 }],
      ],
    ])('usage facts with %s', async (_what, facts) => {
      expect((await house.api.post('ops-01', '/api/v1/usage-facts', { facts })).status).toBe(400);
    });
  });

  it('shows a customer’s active services', async () => {
    const { items } = await house.api.get<{ items: { orderNo: string }[] }>(
      'desk-01',
      '/api/v1/customers/C-1002/services',
    );
    expect(items).toMatchObject([{ orderNo: made.orderNo, contractNo: 'CT-1002', state: 'active' }]);
    expect((await house.api.call('desk-01', 'GET', '/api/v1/customers/C-X/services', {})).status).toBe(404);
  });

  it('finds nothing leaked where all is in order, while an order is in flight', async () => {
    const order = await house.api.post<{ orderNo: string }>('desk-01', '/api/v1/orders', leasedLineInput);
    // Between two systems: reserved and activated, not yet billed.
    const { orderNo } = order.body;
    const need = { slot: 'a.port', type: 'port', localNetworks: ['kunming'], addressId: null } as const;
    await house.systems.network.reserve('k2', orderNo, [need]);
    await house.systems.network.activate('k3', orderNo, 'ref');
    expect(await leaks()).toMatchObject({
      leaks: { 'held-by-nobody': 0, 'billed-without-service': 0, 'served-without-billing': 0 },
      items: [],
    });
  });

  it('finds seeded leaks of each kind, and nothing else', async () => {
    const { network, billing } = house.systems;
    const need = { slot: 'a.port', type: 'port', localNetworks: ['kunming'], addressId: null } as const;
    const { store } = house;
    const seeded = { customerNo: 'C-1003', contractNo: 'CT-1003' };
    await recordOrder(store, { orderNo: 'SO-DEAD', ...seeded }, 'cancelled');
    const [held] = await network.reserve('s1', 'SO-DEAD', [need]);
    const [ghost] = await network.reserve('s2', 'SO-GHOST', [need]);
    const account = { customerNo: 'C-1003', productCode: 'leased-line', bandwidthKbps: null };
    await billing.start('s3', { orderNo: 'SO-BILLED', ...account, since: '2026-01-01T00:00:00.000Z' });
    const unbilled = await activeService({ store, ...house.systems }, 'C-1003', 'CT-1003');
    await billing.stop('s4', unbilled.orderNo, '2026-11-01T00:00:00.000Z');
    const report = await leaks();
    expect(
      new Set(report.items.map(({ kind, orderNo, resource }) => [kind, orderNo, resource].join())),
    ).toEqual(
      new Set([
        `held-by-nobody,SO-DEAD,${held?.id}`,
        `held-by-nobody,SO-GHOST,${ghost?.id}`,
        'billed-without-service,SO-BILLED,',
        `served-without-billing,${unbilled.orderNo},`,
      ]),
    );
    expect(report.leaks).toEqual({
      'held-by-nobody': 2,
      'billed-without-service': 1,
      'served-without-billing': 1,
    });
    const command = await auditResources(house);
    expect([command.code, JSON.parse(command.printed)]).toEqual([
      1,
      expect.objectContaining({ leaks: report.leaks }),
    ]);
    // Put right, so that the stories below have a clean house.
    await network.release('s5', 'SO-DEAD');
    await network.release('s6', 'SO-GHOST');
    await billing.stop('s7', 'SO-BILLED', '2026-11-01T00:00:00.000Z');
    await network.disconnect('s8', [unbilled.orderNo]);
  });

  it('opens an exit from usage facts once, however often they come, and tells the manager', async () => {
    const facts = ['2026-09', '2026-10'].map((period) => ({
      orderNo: made.orderNo,
      period,
      usage: 0,
      activeLines: 1,
      cancelledLines: 0,
    }));
    const push = async () =>
      (await house.api.post<{ exits: string[] }>('ops-01', '/api/v1/usage-facts', { facts })).body.exits;
    const answers = await Promise.all([push(), push(), push()]);
    const opened = new Set(answers.flat());
    expect(opened.size).toBe(1);
    expect(await push()).toEqual([]);
    expect(await house.store.processes.countDocuments({ kind: 'exit' })).toBe(1);
    const [exitNo = ''] = opened;
    const exit = await house.api.get<{ managerId: string; details: object }>(
      'ops-01',
      `/api/v1/exits/${exitNo}`,
    );
    expect(exit.details).toMatchObject({ mode: 'whole', detectedBy: [{ rule: 'usageGone' }] });
    const told = await house.store.notifications.findOne({ processId: `exit/${exitNo}` });
    expect(told).toMatchObject({ recipient: { kind: 'person', id: exit.managerId } });
    const asked = await ask('desk-01', { mode: 'whole', customerNo: 'C-1002', reason: '离网' });
    expect([asked.status, asked.body.code]).toEqual([409, 'exit-open']);
  });

  it('does not stand in its own way when the request is sent again before it was answered', async () => {
    const exit = await house.store.processes.findOne({ kind: 'exit', customerNo: 'C-1002' });
    const { intake } = createOwnPorts(house.store);
    // The first request was not yet in the records when this one looked for it, and was a moment later.
    const facts = { ...intake, processes: { ...intake.processes, find: async () => null } };
    const receivedAt = new Date().toISOString();
    const entry = { requestKey: null, receivedAt, enteredBy: person('desk-01'), scope: {} };
    const body = { mode: 'whole', customerNo: 'C-1002', reason: '离网' } as const;
    const open = (exitNo: string) => openExit(body, { exitNo, hits: [] }, entry, facts);
    expect(await open(exit?.businessKey ?? '')).toMatchObject({ businessKey: exit?.businessKey });
    await expect(open('EX-ANOTHER')).rejects.toMatchObject({ code: 'exit-open' });
  });

  it('takes the exit to its proof over HTTP, and the service is gone from the record and the leak report', async () => {
    const found = await house.store.processes.findOne({ kind: 'exit' });
    const exitNo = found?.businessKey ?? '';
    const manager = found?.managerId ?? '';
    const work = async (name: string, answer: object): Promise<void> => {
      for (;;) {
        const task = await house.store.tasks.findOne({ businessKey: exitNo, name, closedAt: null });
        if (task === null) continue;
        const path = `/api/v1/tasks/${task.taskId}/complete`;
        expect((await house.api.post(manager, path, { answer })).status).toBe(200);
        return;
      }
    };
    expect((await house.api.call(manager, 'GET', `/api/v1/exits/${exitNo}/proof`, {})).status).toBe(404);
    await work('plan-retention', { plan: '上门拜访' });
    await work('conclude-retention', { outcome: 'lost', cause: 'closing-down', detail: '公司注销' });
    while ((await house.store.processes.findOne({ businessKey: exitNo }))?.closedAt === null);
    const proof = await house.api.get<{ agrees: boolean; items: object[] }>(
      manager,
      `/api/v1/exits/${exitNo}/proof`,
    );
    expect(proof).toMatchObject({ agrees: true });
    expect(await house.systems.network.look(made.orderNo)).toEqual({ resources: [], active: false });
    const { items } = await house.api.get<{ items: unknown[] }>(manager, '/api/v1/customers/C-1002/services');
    expect(items).toEqual([]);
    expect((await leaks()).items.filter(({ orderNo }) => orderNo === made.orderNo)).toEqual([]);
  });
});
