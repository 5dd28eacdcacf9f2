import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Timeline, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { timelineEntry } from '../../../api/routes/processes/timeline';
import { useApi } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import type { Task } from './use-tasks';

type Entry = z.input<typeof timelineEntry>;

const mostShown = 12;

/** What happened to the process so far, the newest first. Nothing for those who may see the task alone. */
export function TaskHistory({ task: { kind, processKey, href } }: { task: Task }) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const nameOf = usePersonName();
  const history = useQuery({
    queryKey: ['process', kind, processKey, 'timeline'],
    queryFn: () =>
      api.get<{ items: readonly Entry[] }>(`${href}/timeline`, { limit: 1_000 }).catch(() => ({ items: [] })),
  });
  const entries = [...(history.data?.items ?? [])].reverse().slice(0, mostShown);
  if (entries.length === 0) return null;
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('tasks.history')}</h2>}
      extra={<Link to={`/cases/${kind}/${encodeURIComponent(processKey)}`}>{t('tasks.openCase')}</Link>}
    >
      <Timeline
        items={entries.map(({ seq, at, text, actor }) => ({
          key: seq,
          content: (
            <Flex vertical style={{ overflowWrap: 'anywhere' }}>
              <span>{label(text)}</span>
              <Typography.Text type="secondary">
                <LocalTime at={at} />
                {actor.kind === 'person' ? ` · ${nameOf(actor.id)}` : ''}
              </Typography.Text>
            </Flex>
          ),
        }))}
      />
    </Card>
  );
}
