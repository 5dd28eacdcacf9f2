import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { ProcessView } from '../../domain/process/process-view';
import { applyCalendar } from '../../workflows/shared/contract';
import { roundTheClock } from './build-order';
import type { OpenedCase } from './opened-case';
import { person } from './people';

/** An administrator applies another version of its calendar to a process (CAL-2). */
export async function changeCalendar(
  it: OpenedCase,
  calendar: WorkingCalendar,
  reason: string,
): Promise<ProcessView> {
  await it.send(applyCalendar, { by: person('admin-01'), calendar, reason });
  return await it.recorded();
}

const years = [0, 1, 2].map((ahead) => new Date().getUTCFullYear() + ahead);

/** Every minute is worked, in years whose days are known. */
export const alwaysWorking: WorkingCalendar = { ...roundTheClock, makeUpDays: {}, knownYears: years };

/** The next version of it, in which nobody works for a week from today on: whatever is open is due later, at whatever time of day. */
export function weekOff(): WorkingCalendar {
  const days = [-1, 0, 1, 2, 3, 4, 5, 6].map((ahead) =>
    new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10),
  );
  const holidays = Object.fromEntries(days.map((day) => [day, '停工']));
  return { ...alwaysWorking, version: alwaysWorking.version + 1, holidays };
}
