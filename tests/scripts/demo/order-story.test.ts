import type { OrderAnswer } from '../../../api/schemas/order';
import { disagreements, type SystemsWord } from '../../../scripts/demo/disagreements';
import type { OrderResult } from '../../../scripts/demo/order-result';
import { orderStory } from '../../../scripts/demo/order-story';
import { stageOf } from '../../../scripts/demo/stage-of';
import { openHouseWithStandIns } from '../../support/served-house';
import { testVariable } from '../../support/test-environment';

describe('The demo of an order', () => {
  let house: Awaited<ReturnType<typeof openHouseWithStandIns>>;
  let result: OrderResult;
  let disagreed: readonly string[];
  const lines: string[] = [];

  beforeAll(async () => {
    house = await openHouseWithStandIns();
    const temporal = { ...house.config.temporal, address: testVariable('TEST_TEMPORAL_ADDRESS') };
    const stage = stageOf({ ...house.config, temporal }, (line) => void lines.push(line));
    const ending = await orderStory.play(stage);
    result = ending.result as OrderResult;
    disagreed = ending.disagreements;
  });
  afterAll(async () => await house.close());

  it('ends completed, with all systems agreeing', () => {
    expect([result.state, disagreed]).toEqual(['completed', []]);
    expect(result.promise).toEqual({ budget: { workingDays: 5 }, dueAt: expect.any(String), kept: true });
    expect(result.billing).toEqual({ state: 'billing', since: expect.any(String) });
  });

  it('gives exactly the fields programs read', () => {
    expect(Object.keys(result)).toEqual([
      'orderNo',
      'state',
      'milestones',
      'tasks',
      'resources',
      'billing',
      'promise',
      'temporal',
    ]);
    expect(result.milestones[0]).toEqual({ name: 'order-received', at: expect.any(String) });
    expect(result.tasks[0]).toEqual({
      name: 'answer-order',
      department: 'key-accounts',
      by: 'am-01',
      acceptedAt: expect.any(String),
      doneAt: expect.any(String),
    });
    expect(result.resources).toContainEqual({
      type: 'circuit',
      id: expect.stringMatching(/^CIR-KM-QJ-/),
      state: 'in-service',
    });
  });

  it('has every task claimed before it is done, by thirteen turns of eleven people: who configured does not test', () => {
    expect(result.tasks).toHaveLength(13);
    expect(new Set(result.tasks.map(({ by }) => by)).size).toBe(11);
    for (const { acceptedAt, doneAt } of result.tasks)
      expect(Date.parse(acceptedAt ?? '')).toBeLessThan(Date.parse(doneAt ?? ''));
  });

  it('counts the events of the closed workflow', async () => {
    const { events } = await house.client.workflow.getHandle(result.temporal.workflowId).fetchHistory();

    expect(result.temporal).toEqual({ workflowId: `order/${result.orderNo}`, events: events?.length });
  });

  it('tells the timeline once, in order, Chinese first, with who and where', () => {
    const told = lines.join('\n');

    expect(told).toMatch(/^\d\d:\d\d:\d\d +张婷 · 受理台 .*received$/m);
    expect(told).toMatch(/陈瑞 · 曲靖资源工位 +完成「资源核查」 +Completed: Check resources/);
    expect(lines.filter((line) => line.includes('订单竣工'))).toHaveLength(1);
    expect(lines.at(-1)).toContain('流程闭环');
  });

  describe('when a system says something else', () => {
    let order: OrderAnswer;
    let word: SystemsWord;

    beforeAll(async () => {
      const { orderNo } = result;
      const { network, billing, crm } = house.systems;
      order = await house.api.get<OrderAnswer>('am-01', `/api/v1/orders/${orderNo}`);
      word = {
        network: await network.look(orderNo),
        billing: await billing.look(orderNo),
        crm: await crm.look(orderNo),
      };
    });

    it('does not miss what an amendment gave back, but shows it where it is still held', () => {
      const given = { slot: 'b.port', type: 'port', id: 'PRT-LJ-000721' } as const;
      const amended = { ...order, resources: [...order.resources, { ...given, state: 'released' as const }] };
      const { network } = word;
      const kept = {
        ...network,
        resources: [...network.resources, { ...given, state: 'in-service' as const }],
      };

      expect(disagreements(amended, word)).toEqual([]);
      expect(disagreements(amended, { ...word, network: kept })).toEqual([
        expect.stringContaining('inventory: resources'),
      ]);
    });

    it.each<[string, (word: SystemsWord) => SystemsWord]>([
      ['network', ({ network, ...rest }) => ({ ...rest, network: { ...network, active: false } })],
      [
        'inventory: resources',
        ({ network, ...rest }) => ({
          ...rest,
          network: { ...network, resources: network.resources.slice(1) },
        }),
      ],
      ['billing', (said) => ({ ...said, billing: { state: 'none', since: null } })],
      [
        'billing',
        ({ billing, ...rest }) => ({ ...rest, billing: { ...billing, since: '2020-01-01T00:00:00.000Z' } }),
      ],
      ['CRM', (said) => ({ ...said, crm: null })],
    ])('it shows: %s', (what, different) => {
      expect(disagreements(order, different(word))).toEqual([expect.stringContaining(what)]);
    });
  });
});
