import { useTranslation } from 'react-i18next';
import { useCalendar } from '../../data/use-calendar';
import { workingTimeText } from '../../parts/working-time';

const minuteMs = 60_000;

/** Says a time limit: `5 个工作日`. */
export function useBudget(): (budget: Readonly<Record<string, number>>) => string {
  const { t } = useTranslation();
  const calendar = useCalendar();
  return ({ workingDays, workingMinutes, days }) => {
    if (workingDays !== undefined) return t('common.workingDays', { count: workingDays });
    if (workingMinutes !== undefined)
      return calendar === null ? '' : workingTimeText(workingMinutes * minuteMs, calendar, t);
    return t('sales.days', { count: days ?? 0 });
  };
}
