import { Drawer, Flex, Grid, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { clockExplained } from '../../../api/routes/processes/explain-clock';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { CaseRef } from './case-kinds';
import { useCasePart } from './use-case';

type Explained = z.input<typeof clockExplained>;

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
  const minutes = (count: number): string => (count === 0 ? '—' : t('common.minutes', { count }));
  return (
    <Table
      size="small"
      rowKey="date"
      pagination={{ pageSize: 31, hideOnSinglePage: true }}
      dataSource={days}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('case.day'), dataIndex: 'date' },
        {
          title: t('case.dayKind'),
          render: (_, { kind, name }) => `${t(`case.day-${kind}`)}${name === null ? '' : `(${name})`}`,
        },
        { title: t('case.counted'), align: 'right', render: (_, day) => minutes(day.countedMinutes) },
        { title: t('case.pausedFor'), align: 'right', render: (_, day) => minutes(day.pausedMinutes) },
        { title: t('case.remaining'), align: 'right', render: (_, day) => minutes(day.remainingMinutes) },
      ]}
    />
  );
}
