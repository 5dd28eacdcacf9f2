import { Button, Checkbox, Flex, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minuteOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The days worked by rule and the hours of a working day. */
export function WorkingWeek({
  draft,
  isEditing,
  onChange,
}: {
  draft: CalendarDraft;
  isEditing: boolean;
  onChange: (draft: CalendarDraft) => void;
}) {
  const { t } = useTranslation();
  const { hours, workingWeekdays } = draft;
  if (!isEditing)
    return (
      <p style={{ margin: 0 }}>
        {t('admin.worked')} {workingWeekdays.map((day) => t(`admin.weekdayLong-${day}`)).join(' ')} ·{' '}
        {hours.map(({ fromMinute, toMinute }) => `${clock(fromMinute)}–${clock(toMinute)}`).join(' ')}
      </p>
    );
  const setHours = (n: number, part: 'fromMinute' | 'toMinute', text: string): void => {
    if (text === '') return;
    onChange({
      ...draft,
      hours: hours.map((each, at) => (at === n ? { ...each, [part]: minuteOf(text) } : each)),
    });
  };
  return (
    <Flex vertical gap={8}>
      <Checkbox.Group
        aria-label={t('admin.worked')}
        value={[...workingWeekdays]}
        options={weekdays.map((value) => ({ value, label: t(`admin.weekdayLong-${value}`) }))}
        onChange={(days) => onChange({ ...draft, workingWeekdays: [...days].sort((a, b) => a - b) })}
      />
      {hours.map(({ fromMinute, toMinute }, n) => (
        // What stands where is what it is: the stretches have nothing else to be told apart by.
        // oxlint-disable-next-line react/no-array-index-key
        <Flex key={n} gap={8} align="center">
          <Input
            type="time"
            style={{ width: 130 }}
            aria-label={t('admin.hoursFrom', { n: n + 1 })}
            value={clock(fromMinute)}
            onChange={({ target }) => setHours(n, 'fromMinute', target.value)}
          />
          –
          <Input
            type="time"
            style={{ width: 130 }}
            aria-label={t('admin.hoursTo', { n: n + 1 })}
            value={clock(toMinute)}
            onChange={({ target }) => setHours(n, 'toMinute', target.value)}
          />
          <Button
            aria-label={t('common.removeItem', { what: t('admin.hours') })}
            onClick={() => onChange({ ...draft, hours: hours.filter((_, at) => at !== n) })}
          >
            ×
          </Button>
        </Flex>
      ))}
      <div>
        <Button
          onClick={() => onChange({ ...draft, hours: [...hours, { fromMinute: 1140, toMinute: 1200 }] })}
        >
          {t('common.addItem', { what: t('admin.hours') })}
        </Button>
      </div>
    </Flex>
  );
}
