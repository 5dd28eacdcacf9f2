import { Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SegmentAnswer } from '../../../api/schemas/segment';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import { LocalTime } from '../local-time';
import './flow.css';

const colours: Readonly<Record<SegmentAnswer['state'], string>> = {
  waiting: 'default',
  working: 'blue',
  late: 'red',
  problem: 'red',
  short: 'orange',
  done: 'green',
  cancelled: 'default',
};

/** An order's line from end a to end b through the local networks, and how the part in each one stands. */
export function SegmentLine({ segments }: { segments: readonly SegmentAnswer[] }) {
  const { t } = useTranslation();
  return (
    <ol className="flow-line" aria-label={t('case.segments')}>
      {segments.map((segment) => (
        <Segment key={segment.localNetwork} segment={segment} />
      ))}
    </ol>
  );
}

function Segment({ segment }: { segment: SegmentAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { name, role, ends, state, since, openTasks } = segment;
  return (
    <li className="flow-branch" data-state={state}>
      <Flex justify="space-between" gap={8}>
        <Typography.Text strong>
          {label(name)}
          {role === 'transit' && ` (${t('case.transit')})`}
        </Typography.Text>
        <Tag color={colours[state]}>{t(`case.segment-${state}`)}</Tag>
      </Flex>
      {ends.map(({ end, address }) => (
        <span key={end} className="flow-note">
          {t('case.end', { end: end.toUpperCase() })} {address}
        </span>
      ))}
      {openTasks.map(({ taskId, title, assignee }) => (
        <span key={taskId} className="flow-note">
          {label(title)} · {assignee === null ? t('case.notTaken') : nameOf(assignee)}
        </span>
      ))}
      <span className="flow-note">
        {t('case.since')} <LocalTime at={since} />
      </span>
    </li>
  );
}
