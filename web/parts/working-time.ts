import type { TFunction } from 'i18next';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import { workingDayMs } from '../../domain/calendar/working-time';

const minuteMs = 60_000;

/** Working time as people say it: `1 个工作日 3 小时`. */
export function workingTimeText(ms: number, calendar: WorkingCalendar, t: TFunction): string {
  const aDay = workingDayMs(calendar);
  const days = Math.floor(ms / aDay);
  const hours = Math.floor((ms - days * aDay) / (60 * minuteMs));
  const minutes = Math.floor((ms - days * aDay - hours * 60 * minuteMs) / minuteMs);
  const parts = [
    ...(days > 0 ? [t('common.workingDays', { count: days })] : []),
    ...(hours > 0 ? [t('common.hours', { count: hours })] : []),
    // Beyond a day nobody counts minutes.
    ...(days === 0 && minutes > 0 ? [t('common.minutes', { count: minutes })] : []),
  ];
  return parts.length === 0 ? t('common.lessThanMinute') : parts.join(' ');
}
