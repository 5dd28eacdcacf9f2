import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';
import type { DayKind } from '../../../../domain/calendar/calendar-day';
import './year-view.css';
import { dayKindOf, daysOf, stretchesOf, weekdayOf } from './day-kind';

const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const marked: readonly DayKind[] = ['holiday', 'make-up'];

function monthName(month: string, language: string): string {
  const locale = language === 'en' ? 'en' : 'zh-CN';
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** A year of a calendar, month by month: days off and make-up days marked by a letter as well as a colour. `onDay`: null to look only. */
export function YearView({
  year,
  draft,
  onDay,
}: {
  year: number;
  draft: CalendarDraft;
  onDay: ((day: string) => void) | null;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Flex gap={16} wrap>
        {(['working', 'weekend', 'holiday', 'make-up'] as const).map((kind) => (
          <span key={kind}>
            <span className={`year-day year-${kind}`} aria-hidden>
              {marked.includes(kind) ? t(`admin.mark-${kind}`) : '1'}
            </span>{' '}
            {t(`admin.day-${kind}`)}
          </span>
        ))}
      </Flex>
      <div className="year-months">
        {months.map((month) => (
          <Month key={month} month={`${year}-${month}`} draft={draft} onDay={onDay} />
        ))}
      </div>
    </>
  );
}

function Month({
  month,
  draft,
  onDay,
}: {
  month: string;
  draft: CalendarDraft;
  onDay: ((day: string) => void) | null;
}) {
  const { t, i18n } = useTranslation();
  const days = daysOf(month);
  const before = weekdayOf(`${month}-01`) - 1;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, n) => cells.slice(7 * n, 7 * n + 7));
  const named = stretchesOf(draft, days).map(({ from, to, kind, name }) =>
    t('admin.namedDays', {
      days: from === to ? from : `${from}–${to}`,
      name,
      mark: t(`admin.mark-${kind}`),
    }),
  );
  return (
    <section>
      <h3 style={{ fontSize: 14, margin: '0 0 4px' }}>{monthName(month, i18n.language)}</h3>
      <table className="year-month" aria-label={month}>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`admin.weekday-${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, n) => (
                <td key={day ?? `before ${n}`}>
                  {day !== null && <Day day={day} draft={draft} onDay={onDay} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {named.length > 0 && <p className="year-names">{named.join(t('admin.listSeparator'))}</p>}
    </section>
  );
}

function Day({
  day,
  draft,
  onDay,
}: {
  day: string;
  draft: CalendarDraft;
  onDay: ((day: string) => void) | null;
}) {
  const { t } = useTranslation();
  const { kind, name } = dayKindOf(draft, day);
  const mark = kind === 'holiday' || kind === 'make-up' ? t(`admin.mark-${kind}`) : '';
  const words = `${day} ${t(`admin.day-${kind}`)}${name === null ? '' : ` ${name}`}`;
  const inside = (
    <>
      {Number(day.slice(8))}
      {mark !== '' && <sup>{mark}</sup>}
    </>
  );
  if (onDay === null)
    return (
      <span className={`year-day year-${kind}`} title={words}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      className={`year-day year-${kind}`}
      // Begins with what stands there, for those who speak to their machine.
      aria-label={`${Number(day.slice(8))}${mark} · ${words}`}
      title={words}
      onClick={() => onDay(day)}
    >
      {inside}
    </button>
  );
}
