import type { Absence } from '../../domain/people/absence';

/** A working week of am-02's leave with am-01 as deputy, recorded the Friday before; say what is different. */
export function buildAbsence(different: Partial<Absence>): Absence {
  return {
    absenceId: 'am-02.1',
    personId: 'am-02',
    deputyId: 'am-01',
    from: '2026-11-23T01:00:00.000Z',
    to: '2026-11-28T10:00:00.000Z',
    reason: '年休假',
    recordedBy: 'am-02',
    recordedAt: '2026-11-20T08:00:00.000Z',
    endedAt: null,
    ...different,
  };
}
