import { Drawer, Flex, Grid, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { clockExplained } from '../../../api/routes/processes/explain-clock';
import { useCalendar } from '../../data/use-calendar';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { workingTimeText } from '../../parts/working-time';
import { useLabel } from '../../texts/use-label';
import type { CaseRef } from './case-kinds';
import { useCasePart } from './use-case';

type Explained = z.input<typeof clockExplained>;
type Day = Explained['explain'][number];

const minuteMs = 60_000;

/** How a deadline came about: what moved it, in words, and its arithmetic day by day. */
export function ClockExplained({ of, name, onClose }: { of: CaseRef; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const isWide = Grid.useBreakpoint().md ?? true;
  const query = useCasePart<Explained>(of, `/clocks/${encodeURIComponent(name)}/explain`);
  return (
    <Drawer open size={isWide ? 560 : '100%'} title={t('case.explainTitle')} onClose={onClose}>
      <Loaded query={query}>
        {({ clock, calendarVersion, story, explain, warnings }) => (
          <Flex vertical gap={12}>
            <Typography.Text strong>
              {label(clock.label)}
              {t('case.colon')}
              <LocalTime at={clock.dueAt} />
            </Typography.Text>
            <ol style={{ margin: 0, paddingInlineStart: 20 }}>
              {story.map((line) => (
                <li key={line.zh}>{label(line)}</li>
              ))}
            </ol>
            {warnings.map((warning) => (
              <Typography.Text key={warning} type="warning">
                {warning}
              </Typography.Text>
            ))}
            <Typography.Text type="secondary">
              {t('case.byCalendar', { version: calendarVersion })}
            </Typography.Text>
            <Days days={explain} />
          </Flex>
        )}
      </Loaded>
    </Drawer>
  );
}

function Days({ days }: { days: Explained['explain'] }) {
  const { t } = useTranslation();
  const calendar = useCalendar();
  const isPaused = days.some(({ pausedMinutes }) => pausedMinutes > 0);
  const time = (minutes: number): string =>
    minutes === 0 || calendar === null ? '—' : workingTimeText(minutes * minuteMs, calendar, t);
  return (
    <Table
      size="small"
      rowKey="date"
      pagination={{ pageSize: 31, hideOnSinglePage: true }}
      dataSource={days}
      columns={[
        {
          title: t('case.day'),
          render: (_, { date }) => <span style={{ whiteSpace: 'nowrap' }}>{date}</span>,
        },
        {
          title: t('case.dayKind'),
          render: (_, { kind, name }) =>
            `${t(`case.day-${kind}`)}${name === null ? '' : t('common.aside', { text: name })}`,
        },
        { title: t('case.counted'), align: 'right', render: (_, day) => time(day.countedMinutes) },
        ...(isPaused
          ? [
              {
                title: t('case.pausedFor'),
                align: 'right' as const,
                render: (_: unknown, day: Day) => time(day.pausedMinutes),
              },
            ]
          : []),
        { title: t('case.remaining'), align: 'right', render: (_, day) => time(day.remainingMinutes) },
      ]}
    />
  );
}
