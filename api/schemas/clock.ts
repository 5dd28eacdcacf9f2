import { z } from 'zod';
import type { Clock } from '../../domain/clock/clock';
import { instant } from './common';

export const clockAnswer = z
  .object({
    name: z.string(),
    budget: z.record(z.string(), z.number()).meta({ description: 'workingDays, workingMinutes or days' }),
    startedAt: instant,
    dueAt: instant.nullable().meta({ description: '暂停时为空 / null while paused' }),
    agreedDueAt: instant
      .nullable()
      .meta({ description: '与客户另行约定 / agreed with the customer instead' }),
    state: z.enum(['running', 'paused', 'met', 'breached', 'abandoned']),
    warned: z.array(z.number()).meta({ description: '已预警百分比 / percent already warned of' }),
    pauses: z.array(z.object({ from: instant, to: instant.nullable() })),
    breachedAt: instant.nullable(),
    stoppedAt: instant.nullable(),
  })
  .meta({ id: 'Clock' });

/** A clock as the API shows it. */
export function toClockAnswer(clock: Clock): z.input<typeof clockAnswer> {
  const { name, budget, startedAt, dueAt, agreedDueAt, state, breachedAt, stoppedAt } = clock;
  return {
    name,
    budget: { ...budget },
    startedAt,
    dueAt,
    agreedDueAt,
    state,
    warned: [...clock.warned],
    pauses: clock.pauses.map((pause) => ({ ...pause })),
    breachedAt,
    stoppedAt,
  };
}

export const exampleClock: z.input<typeof clockAnswer> = {
  name: 'promise',
  budget: { workingDays: 5 },
  startedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-27T08:00:00.000Z',
  agreedDueAt: null,
  state: 'running',
  warned: [],
  pauses: [],
  breachedAt: null,
  stoppedAt: null,
};
