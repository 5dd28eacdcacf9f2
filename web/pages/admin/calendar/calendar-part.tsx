import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded, Nothing } from '../../../parts/page-state';
import { CalendarEditor } from './calendar-editor';
import { useCalendarName, useCalendars } from './use-calendars';
import { CalendarVersions } from './calendar-versions';

/** The working calendars: their years, their versions, a change with what it would do (CAL-2). */
export function CalendarPart() {
  const { t } = useTranslation();
  const calendars = useCalendars();
  const nameOf = useCalendarName();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={calendars}>
      {({ items }) => {
        const calendar = items.find(({ id }) => id === chosen) ?? items[0];
        if (calendar === undefined) return <Nothing text={t('common.empty')} />;
        return (
          <Flex vertical gap={16}>
            {items.length > 1 && (
              <Select
                aria-label={t('admin.part-calendar')}
                style={{ maxWidth: 260 }}
                value={calendar.id}
                options={items.map(({ id }) => ({ value: id, label: nameOf(id) }))}
                onChange={setChosen}
              />
            )}
            <CalendarEditor key={`${calendar.id} ${calendar.version}`} calendar={calendar} />
            <CalendarVersions id={calendar.id} newest={calendar.version} />
          </Flex>
        );
      }}
    </Loaded>
  );
}
