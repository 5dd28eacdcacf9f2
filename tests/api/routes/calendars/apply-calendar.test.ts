import { minuteMs } from '../../../../domain/calendar/local-time';
import type { WorkingCalendar } from '../../../../domain/calendar/working-calendar';
import type { Clock } from '../../../../domain/clock/clock';
import { daysFrom } from '../../../../domain/calendar/calendar-day';
import { openClocksOf } from '../../../../domain/process/open-clocks';
import { ApiOrder, smsGatewayInput } from '../../../support/api-order';
import { useServedHouse } from '../../../support/use-served-house';
import { apply, draftOf, path, publish, shorterDay } from './calendar-changes';

interface Preview {
  readonly processes: number;
  readonly clocks: number;
  readonly moved: number;
  readonly items: readonly {
    readonly processKey: string;
    readonly clock: string;
    readonly dueBefore: string;
    readonly dueAfter: string;
    readonly movedMs: number;
  }[];
}

interface ShownClock {
  readonly name: string;
  readonly dueAt: string | null;
  readonly budget: Readonly<Record<string, number>>;
}

const orders = 72;

/** The due instant by walking through every working stretch from the start on, one piece of pause after another. */
function slowly(clock: Clock, calendar: WorkingCalendar): string {
  const dayMinutes = calendar.hours.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
  const { budget } = clock;
  if ('days' in budget) throw new Error('No order has such a clock');
  let left = ('workingDays' in budget ? budget.workingDays * dayMinutes : budget.workingMinutes) * minuteMs;
  const pauses = clock.pauses.map(({ from, to }) => [Date.parse(from), Date.parse(to ?? '9999')] as const);
  const edges = pauses.flat();
  for (const { working } of daysFrom(calendar, Date.parse(clock.startedAt))) {
    for (const { from, to } of working) {
      const cuts = [from, ...edges.filter((edge) => from < edge && edge < to).toSorted((a, b) => a - b), to];
      for (const [n, begin] of cuts.slice(0, -1).entries()) {
        const end = cuts[n + 1] ?? begin;
        if (pauses.some(([since, until]) => since <= begin && end <= until)) continue;
        if (left <= end - begin) return new Date(begin + left).toISOString();
        left -= end - begin;
      }
    }
  }
  throw new Error('Two centuries are not enough');
}

describe('A calendar change under 200 open clocks (CAL-2)', () => {
  const house = useServedHouse();
  const clocksOf = async ({ managerId, path: of }: ApiOrder): Promise<readonly ShownClock[]> =>
    (await house().api.get<{ items: ShownClock[] }>(managerId, `${of}/clocks`)).items;

  it('moves every open clock of running orders, and nothing else', async () => {
    const { api, store } = house();
    const agreed = await ApiOrder.place(api, {});
    const held = await ApiOrder.place(api, smsGatewayInput);
    const others = await Promise.all(
      Array.from({ length: orders - 2 }, () => ApiOrder.place(api, smsGatewayInput)),
    );
    const all = [agreed, held, ...others];
    const ending = others.slice(0, 8);
    await api.post(held.managerId, `${held.path}/hold`, {
      cause: 'customer',
      reason: '机房装修',
      evidence: '客户来函',
    });
    await agreed.complete('answer-order', null);
    await agreed.complete('check-resources', { result: 'short', remedy: 'construction', note: '无空闲端口' });
    await agreed.complete('plan-remedy', null);

    const preview = await api.post<Preview>(
      'admin-01',
      `${path}/versions/preview`,
      await draftOf(api, shorterDay),
    );
    const { version } = await publish(api, shorterDay);
    const [application] = await Promise.all([
      apply(api, version, '冬季作息'),
      agreed.complete('agree-new-promise', null),
      ...ending.map((order) =>
        order.complete('answer-order', { decision: 'reject', reason: '客户欠费未清' }),
      ),
    ]);

    expect(preview.body).toMatchObject({ processes: orders });
    expect(preview.body.clocks).toBeGreaterThanOrEqual(200);
    expect(preview.body.items).toHaveLength(20);
    expect(application).toMatchObject({ failed: [], reason: '冬季作息' });
    expect(application.done + application.skipped).toBeLessThanOrEqual(orders);

    const calendar = await store.calendars.findOne({ id: 'cn-standard', version });
    if (calendar === null) throw new Error('It was published');
    let open = 0;
    for (const order of all.filter((one) => !ending.includes(one))) {
      const view = await store.processes.findOne({ businessKey: order.no });
      if (view === null) throw new Error(`${order.no} was placed`);
      const tasks = await store.tasks.find({ businessKey: order.no, closedAt: null }).toArray();
      expect(view.calendar.version).toBe(version);
      for (const { clock } of openClocksOf(view, tasks)) {
        open += 1;
        const expected =
          clock.agreedDueAt ?? (clock.pauses.at(-1)?.to === null ? null : slowly(clock, calendar));
        expect([order.no, clock.name, clock.dueAt]).toEqual([order.no, clock.name, expected]);
      }
    }
    expect(open).toBeGreaterThanOrEqual(180);
    expect(
      await store.processes.countDocuments({ closedAt: null, 'calendar.version': { $lt: version } }),
    ).toBe(0);
    const reasons = await store.events.find({ type: 'calendar.applied', 'data.to': version }).toArray();
    expect(reasons).toHaveLength(application.done);
    expect(new Set(reasons.map(({ processId }) => processId)).size).toBe(application.done);
    expect(new Set(reasons.map(({ data }) => 'reason' in data && data.reason))).toEqual(
      new Set(['冬季作息']),
    );
  }, 180_000);

  it('is told in the explanation of every deadline, and its minutes add up', async () => {
    const { api } = house();
    const order = await ApiOrder.place(api, smsGatewayInput);
    const before = await clocksOf(order);
    const promise = before.find(({ name }) => name === 'promise');
    const { version } = await publish(api, { hours: [{ fromMinute: 540, toMinute: 720 }] });
    await apply(api, version, '上午办公');
    const explained = await api.get<{
      clock: { dueAt: string };
      calendarVersion: number;
      story: { zh: string }[];
      explain: { countedMinutes: number }[];
    }>(order.managerId, `${order.path}/clocks/promise/explain`);

    expect(explained.calendarVersion).toBe(version);
    expect(explained.clock.dueAt).not.toBe(promise?.dueAt);
    expect(explained.story.map(({ zh }) => zh).join()).toContain('上午办公');
    expect(explained.explain.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)).toBe(
      180 * (promise?.budget['workingDays'] ?? 0),
    );
    expect(before.map(({ name }) => name.split(':')[0])).toEqual(['promise', 'task', 'accept']);
  }, 60_000);

  it('applied again changes nothing more', async () => {
    const { api, store } = house();
    const { version } = await api.get<{ version: number }>('admin-01', path);
    const before = await store.events.countDocuments({ type: 'calendar.applied' });

    const again = await apply(api, version, '再次应用');

    expect(again).toMatchObject({ done: 0, skipped: 0, failed: [] });
    expect(await store.events.countDocuments({ type: 'calendar.applied' })).toBe(before);
  }, 60_000);
});
