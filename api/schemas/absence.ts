import { z } from 'zod';
import type { Absence } from '../../domain/people/absence';
import { instant } from './common';

export const absenceAnswer = z
  .object({
    absenceId: z.string(),
    personId: z.string(),
    deputyId: z.string(),
    from: instant,
    to: instant,
    reason: z.string(),
    recordedBy: z.string(),
    recordedAt: instant,
    endedAt: instant.nullable(),
  })
  .meta({ id: 'Absence' });

export type AbsenceAnswer = z.input<typeof absenceAnswer>;

export const exampleAbsence: Absence = {
  absenceId: 'am-02.1',
  personId: 'am-02',
  deputyId: 'am-01',
  from: '2026-11-23T01:00:00.000Z',
  to: '2026-11-28T10:00:00.000Z',
  reason: '年休假',
  recordedBy: 'am-02',
  recordedAt: '2026-11-20T08:00:00.000Z',
  endedAt: null,
};
