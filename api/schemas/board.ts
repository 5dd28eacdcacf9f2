import { z } from 'zod';
import { departments, localNetworks, stations } from '../../domain/people/department';
import type { UnitBoard } from '../../domain/process/board';
import { instant } from './common';

const count = z.number().int();

const unit = z.object({
  department: z.enum(departments),
  station: z.enum(stations).nullable(),
  localNetwork: z.enum(localNetworks).nullable(),
});

const load = z.object({
  open: count.meta({ description: '未办结 / open tasks' }),
  claimed: count.meta({ description: '办理中 / claimed' }),
  awaitingAcceptance: count.meta({ description: '待接单 / handed over and not accepted yet' }),
  overdue: count.meta({ description: '已超时 / overdue' }),
  dueToday: count.meta({ description: '今日到期（未超时） / due before the day is over, not overdue yet' }),
  oldestAt: instant.nullable().meta({ description: '最早的一件自何时起 / since when the oldest is there' }),
});

const unitBoard = z.object({
  unit,
  load,
  people: z.array(
    z.object({
      person: z.string().nullable().meta({ description: '空为尚无人领取 / null: nobody has taken it yet' }),
      load,
    }),
  ),
});

const problems = z.object({ unit, open: count, overdue: count, oldestAt: instant });

export const boardAnswer = z
  .object({
    at: instant,
    endOfDay: instant.meta({ description: '今日到期的截止时刻 / before when what is due today is due' }),
    load,
    units: z
      .array(unitBoard)
      .meta({ description: '部门或工位及其人员 / departments or stations with their people' }),
    problems: z.array(problems).meta({
      description:
        '未闭环问题按责任方，最早者在前 / open problems by who has to solve them, the oldest first',
    }),
  })
  .meta({ id: 'Board' });

export type BoardAnswer = z.input<typeof boardAnswer>;

export const returnsAnswer = z
  .object({
    from: z.iso.date().meta({ description: '起始日 / first day' }),
    to: z.iso.date().meta({ description: '截止日（含） / last day, included' }),
    items: z.array(
      z.object({
        unit,
        person: z.string().nullable(),
        made: count.meta({ description: '退出工单 / returned by them' }),
        caused: count.meta({ description: '被退工单 / returned to them' }),
      }),
    ),
  })
  .meta({ id: 'BoardReturns' });

export type ReturnsAnswer = z.input<typeof returnsAnswer>;

/** A unit as the API shows it. */
export function toUnitAnswer({ unit: where, load: all, people }: UnitBoard): BoardAnswer['units'][number] {
  return {
    unit: { ...where },
    load: { ...all },
    people: people.map((one) => ({ person: one.person, load: { ...one.load } })),
  };
}

const exampleLoad: BoardAnswer['load'] = {
  open: 12,
  claimed: 7,
  awaitingAcceptance: 4,
  overdue: 2,
  dueToday: 3,
  oldestAt: '2026-11-20T08:00:00.000Z',
};

const exampleUnit: BoardAnswer['units'][number]['unit'] = {
  department: 'stations',
  station: 'data',
  localNetwork: 'kunming',
};

export const exampleBoard: BoardAnswer = {
  at: '2026-11-23T02:00:00.000Z',
  endOfDay: '2026-11-23T16:00:00.000Z',
  load: exampleLoad,
  units: [
    {
      unit: exampleUnit,
      load: exampleLoad,
      people: [{ person: 'data-km-01', load: exampleLoad }],
    },
  ],
  problems: [{ unit: exampleUnit, open: 2, overdue: 1, oldestAt: '2026-11-22T03:00:00.000Z' }],
};

export const exampleReturns: ReturnsAnswer = {
  from: '2026-10-25',
  to: '2026-11-23',
  items: [{ unit: exampleUnit, person: 'data-km-01', made: 1, caused: 2 }],
};
