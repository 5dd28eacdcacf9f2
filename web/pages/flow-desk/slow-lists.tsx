import { Card, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import { PromiseTag } from '../case/case-signs';
import { Holder } from '../case/holder';
import { ProcessLine } from './process-line';
import { StuckCalls } from './stuck-calls';
import type { SlowLine } from './use-flow-desk';

interface SlowListProps {
  readonly lines: readonly SlowLine[];
}

const colours: Readonly<Record<SlowLine['why'], string>> = {
  system: 'red',
  repair: 'red',
  overdue: 'red',
  'not-accepted': 'orange',
  problem: 'orange',
  'promise-at-risk': 'orange',
  hold: 'default',
};

function keyOf({ why, process, incident, text }: SlowLine): string {
  return [why, process?.href ?? incident?.system ?? '', text.zh].join(' ');
}

function Why({ why }: Pick<SlowLine, 'why'>) {
  const { t } = useTranslation();
  return <Tag color={colours[why]}>{t(`flowDesk.why-${why}`)}</Tag>;
}

/** What is wrong, in words; a refused call with what can be done about it. */
function What({ line: { why, text, process } }: { line: SlowLine }) {
  const { t } = useTranslation();
  const label = useLabel();
  if (why === 'repair' && process !== null) return <StuckCalls process={process} />;
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {label(text)}
      {why === 'system' ? (
        <div>
          <Typography.Text type="secondary">{t('flowDesk.toIncident')}</Typography.Text>
        </div>
      ) : null}
    </div>
  );
}

/** Slow lines as a table. */
export function SlowTable({ lines }: SlowListProps) {
  const { t } = useTranslation();
  return (
    <Table<SlowLine>
      rowKey={keyOf}
      size="small"
      pagination={false}
      dataSource={lines}
      scroll={{ x: 980 }}
      columns={[
        { title: t('flowDesk.why'), width: 130, render: (_, { why }) => <Why why={why} /> },
        {
          title: t('flowDesk.process'),
          width: 240,
          render: (_, { process }) => (process === null ? '—' : <ProcessLine process={process} />),
        },
        { title: t('flowDesk.what'), render: (_, line) => <What line={line} /> },
        {
          title: t('flowDesk.held'),
          width: 130,
          render: (_, { responsible }) => (responsible === null ? '—' : <Holder {...responsible} />),
        },
        {
          title: t('flowDesk.promise'),
          width: 150,
          render: (_, { process, promiseDueAt }) =>
            process === null ? <LocalTime at={promiseDueAt} /> : <PromiseTag found={process} />,
        },
        { title: t('flowDesk.from'), width: 140, render: (_, { since }) => <LocalTime at={since} /> },
      ]}
    />
  );
}

/** Slow lines as cards, for a phone. */
export function SlowCards({ lines }: SlowListProps) {
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {lines.map((line) => (
        <li key={keyOf(line)}>
          <Card size="small">
            <Flex vertical gap={6}>
              <Flex justify="space-between" gap="small" wrap>
                <Why why={line.why} />
                {line.process === null ? null : <PromiseTag found={line.process} />}
              </Flex>
              {line.process === null ? null : <ProcessLine process={line.process} />}
              <What line={line} />
              <Typography.Text type="secondary">
                {line.responsible === null ? null : <Holder {...line.responsible} />}
                {' · '}
                <LocalTime at={line.since} />
              </Typography.Text>
            </Flex>
          </Card>
        </li>
      ))}
    </Flex>
  );
}
