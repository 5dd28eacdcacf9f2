import { Card, Flex, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { namedClock } from '../../../api/routes/processes/clocks';
import type { clockExplained } from '../../../api/routes/processes/explain-clock';
import { useCalendar } from '../../data/use-calendar';
import { LocalTime } from '../../parts/local-time';
import { workingTimeText } from '../../parts/working-time';
import { useLabel } from '../../texts/use-label';
import { useCasePart } from '../case/use-case';
import type { Guide } from './guide';

type Clocks = { readonly items: readonly z.input<typeof namedClock>[] };
type Explained = z.input<typeof clockExplained>;

const minuteMs = 60_000;

/** The promise to the customer and its arithmetic, day by day; of what promises nothing yet, the first answer that is due. */
export function PromiseArithmetic({ kind, number }: { kind: Guide['kind']; number: string }) {
  const clocks = useCasePart<Clocks>({ kind, number }, '/clocks');
  const items = clocks.data?.items ?? [];
  const shown = items.find(({ name }) => name === 'promise') ?? items.find(({ dueAt }) => dueAt !== null);
  return shown === undefined ? null : <Explanation kind={kind} number={number} name={shown.name} />;
}

function Explanation({ kind, number, name }: { kind: Guide['kind']; number: string; name: string }) {
  const { t } = useTranslation();
  const label = useLabel();
  const calendar = useCalendar();
  const { data, isPending, isError } = useCasePart<Explained>(
    { kind, number },
    `/clocks/${encodeURIComponent(name)}/explain`,
  );
  if (isError) return null;
  const time = (minutes: number): string =>
    minutes === 0 || calendar === null ? '—' : workingTimeText(minutes * minuteMs, calendar, t);
  return (
    <Card
      size="small"
      loading={isPending}
      title={
        <h2 style={{ fontSize: 16, margin: 0, whiteSpace: 'normal' }}>
          {data !== undefined && (
            <>
              {label(data.clock.label)}: <LocalTime at={data.clock.dueAt} />
            </>
          )}
        </h2>
      }
    >
      <Flex vertical gap="small">
        <Typography.Text type="secondary">{t('sales.arithmetic')}</Typography.Text>
        {data?.story.map((line) => (
          <Typography.Text key={line.zh}>{label(line)}</Typography.Text>
        ))}
        <Table
          size="small"
          rowKey="date"
          pagination={{ pageSize: 31, hideOnSinglePage: true }}
          dataSource={data?.explain ?? []}
          columns={[
            {
              title: t('sales.day'),
              render: (_, { date }) => <span style={{ whiteSpace: 'nowrap' }}>{date}</span>,
            },
            {
              title: t('sales.kindOfDay'),
              render: (_, { kind: dayKind, name: dayName }) => dayName ?? t(`sales.day-${dayKind}`),
            },
            { title: t('sales.counted'), render: (_, { countedMinutes }) => time(countedMinutes) },
            { title: t('sales.remaining'), render: (_, { remainingMinutes }) => time(remainingMinutes) },
          ]}
        />
      </Flex>
    </Card>
  );
}
