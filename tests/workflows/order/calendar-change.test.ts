import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { changeCalendar, weekOff } from '../../support/apply-calendar';
import { buildOrder, roundTheClock } from '../../support/build-order';
import { person } from '../../support/people';
import { refusalOf } from '../../support/refusal';
import { useHouse } from '../../support/use-house';
import { applyCalendar } from '../../../workflows/shared/contract';

/** Every minute is worked, but the next years' holidays are not known. */
const unknown: WorkingCalendar = { ...roundTheClock, makeUpDays: {}, knownYears: [] };
const years = [0, 1, 2].map((ahead) => new Date().getUTCFullYear() + ahead);
const known: WorkingCalendar = { ...unknown, version: 2, knownYears: years };
const stopped: WorkingCalendar = { ...weekOff(), version: 3 };

describe('An order whose calendar changes (CAL-2)', () => {
  const house = useHouse(100);

  it('is no longer warned of a year that became known', async () => {
    const order = await house().place(buildOrder({ calendar: unknown }), house().client);
    const { warnings } = await order.recorded();

    const after = await changeCalendar(order, known, '公布节假日');

    expect(warnings).toEqual([expect.stringContaining('unknown-year')]);
    expect(after).toMatchObject({ warnings: [], calendar: { id: unknown.id, version: 2 } });
    expect(await order.eventsOf('clock.recounted')).toEqual([]);
  });

  it('has its open clocks counted anew, and later ones by the new version', async () => {
    const order = await house().place(buildOrder({ calendar: known }), house().client);

    await changeCalendar(order, stopped, '停工一周');
    const moved = await order.eventsOf('clock.recounted');
    await order.complete('answer-order', null);
    const { clock } = await order.task('check-resources');

    expect(moved.map(({ data }) => data.clock.name.split(':')[0])).toEqual(
      expect.arrayContaining(['promise', 'task']),
    );
    expect(moved.every(({ data, actor }) => data.reason === '停工一周' && actor.kind === 'person')).toBe(
      true,
    );
    expect(Date.parse(clock.dueAt ?? '') - Date.parse(clock.startedAt)).toBeGreaterThanOrEqual(240 * 60_000);
    expect((await order.view()).calendar.version).toBe(3);
  });

  it('takes a version once, and no older one after a newer', async () => {
    const order = await house().place(buildOrder({ calendar: known }), house().client);
    await changeCalendar(order, stopped, '停工一周');

    await changeCalendar(order, stopped, '再来一次');
    await changeCalendar(order, { ...known, version: 2 }, '迟到的版本');

    expect(await order.eventsOf('calendar.applied')).toHaveLength(1);
    expect((await order.recorded()).calendar.version).toBe(3);
  });

  it('refuses another calendar, and whoever is no administrator', async () => {
    const order = await house().place(buildOrder({ calendar: known }), house().client);
    const refused = await Promise.all([
      refusalOf(changeCalendar(order, { ...stopped, id: 'us-standard' }, '换日历')),
      refusalOf(order.send(applyCalendar, { by: person('am-01'), calendar: stopped, reason: '越权' })),
    ]);
    const codes = refused.map(({ code }) => code);

    expect(codes).toEqual(['conflict', 'forbidden']);
  });
});
