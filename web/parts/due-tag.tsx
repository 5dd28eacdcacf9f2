import { Tag, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { workingMsBetween } from '../../domain/calendar/working-time';
import { useCalendar } from '../data/use-calendar';
import { useNow } from '../data/use-now';
import { localTimeText } from './local-time';
import { workingTimeText } from './working-time';

/** What a deadline needs to be shown. */
export interface Due {
  readonly startedAt: string;
  readonly dueAt: string | null;
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'abandoned';
}

const warnAfter = 0.8;

/** How much working time is left, or by how much it is overdue, in the colour of its clock (CAL-3). Never by colour alone. */
export function DueTag({ startedAt, dueAt, state }: Due) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  const now = useNow();
  if (state === 'paused') return <Tag>{t('common.paused')}</Tag>;
  if (dueAt === null) return <Tag>{t('common.noDue')}</Tag>;
  if (calendar === null) return <Tag>{localTimeText(dueAt)}</Tag>;
  const isOver = dueAt <= now;
  const ms = isOver ? workingMsBetween(calendar, dueAt, now, []) : workingMsBetween(calendar, now, dueAt, []);
  const all = workingMsBetween(calendar, startedAt, dueAt, []);
  const isClose = !isOver && all > 0 && (all - ms) / all >= warnAfter;
  const time = workingTimeText(ms, calendar, t);
  return (
    <Tooltip title={localTimeText(dueAt)}>
      <Tag color={isOver ? 'red' : isClose ? 'orange' : 'green'} tabIndex={0}>
        {t(isOver ? 'common.overdue' : 'common.left', { time })}
      </Tag>
    </Tooltip>
  );
}
