import { Alert, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';
import { localTimeText } from '../../../parts/local-time';
import { EditBar } from '../shared/edit-bar';
import { PublishDialog } from '../shared/publish-dialog';
import { Section } from '../shared/section';
import { CalendarPreview } from './calendar-preview';
import { withDays } from './day-kind';
import { DayDialog } from './day-dialog';
import { type Calendar, useCalendarName } from './use-calendars';
import { WorkingWeek } from './working-week';
import { YearView } from './year-view';

function draftOf({ hours, workingWeekdays, holidays, makeUpDays, knownYears }: Calendar): CalendarDraft {
  return { hours, workingWeekdays, holidays, makeUpDays, knownYears };
}

/** A calendar year by year. Changed, it can be previewed and published; what is open goes on as before until the version is applied. */
export function CalendarEditor({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation();
  const name = useCalendarName()(calendar.id);
  const standing = draftOf(calendar);
  const [year, setYear] = useState(Number(localTimeText(new Date().toISOString()).slice(0, 4)));
  const [changed, setChanged] = useState<CalendarDraft | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  const [isPublishing, setPublishing] = useState(false);
  const draft = changed ?? standing;
  const isEditing = changed !== null;
  const isChanged = isEditing && JSON.stringify(changed) !== JSON.stringify(standing);
  const isKnown = draft.knownYears.includes(year);
  const change = (next: CalendarDraft): void => {
    setPreviewed(false);
    setChanged(next);
  };
  return (
    <Section title={name} extra={null}>
      <Flex vertical gap={16}>
        <EditBar
          version={calendar.version}
          isEditing={isEditing}
          isChanged={isChanged}
          onEdit={() => setChanged(standing)}
          onDiscard={() => setChanged(null)}
        >
          <Button
            type={isPreviewed ? 'default' : 'primary'}
            disabled={!isChanged}
            onClick={() => setPreviewed(true)}
          >
            {t('admin.preview')}
          </Button>
          <Button
            type={isPreviewed ? 'primary' : 'default'}
            disabled={!isChanged || !isPreviewed}
            onClick={() => setPublishing(true)}
          >
            {t('admin.publish')}
          </Button>
        </EditBar>
        {isEditing && <Alert type="info" showIcon title={t('admin.calendarHint')} />}
        {isEditing && isPreviewed && <CalendarPreview calendar={calendar} draft={draft} />}
        <WorkingWeek draft={draft} isEditing={isEditing} onChange={change} />
        <Flex gap={8} align="center" wrap>
          <Button aria-label={t('admin.yearBefore')} onClick={() => setYear(year - 1)}>
            ‹
          </Button>
          <strong aria-live="polite">{t('admin.year', { year })}</strong>
          <Button aria-label={t('admin.yearAfter')} onClick={() => setYear(year + 1)}>
            ›
          </Button>
          {isEditing && (
            <Checkbox
              checked={isKnown}
              onChange={({ target }) => {
                const others = draft.knownYears.filter((each) => each !== year);
                change({
                  ...draft,
                  knownYears: target.checked ? [...others, year].sort((a, b) => a - b) : others,
                });
              }}
            >
              {t('admin.yearKnown')}
            </Checkbox>
          )}
        </Flex>
        {!isKnown && <Alert type="warning" showIcon title={t('admin.yearUnknown', { year })} />}
        <YearView year={year} draft={draft} onDay={isEditing ? setDay : null} />
      </Flex>
      {day !== null && (
        <DayDialog
          day={day}
          draft={draft}
          onClose={() => setDay(null)}
          onChange={(days) => {
            change(withDays(draft, days));
            setDay(null);
          }}
        />
      )}
      {isPublishing && (
        <PublishDialog
          title={t('admin.publishCalendar', { name })}
          about={t('admin.publishCalendarAbout')}
          path={`/api/v1/calendars/${calendar.id}/versions`}
          bodyOf={(reason) => ({ ...draft, basedOn: calendar.version, reason })}
          onDone={() => setChanged(null)}
          onClose={() => setPublishing(false)}
        />
      )}
    </Section>
  );
}
