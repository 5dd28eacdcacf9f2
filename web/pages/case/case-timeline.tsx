import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Input, Select, Timeline, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { timelineEntry } from '../../../api/routes/processes/timeline';
import { useApi } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { LocalTime } from '../../parts/local-time';
import { Failed, Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { type CaseRef, casePath } from './case-kinds';
import { type Topic, colourOf, isTelling, topicOf, topics } from './timeline-topics';

type Entry = z.input<typeof timelineEntry>;

const atOnce = 500;
const aScreen = 20;

/** What happened to a case in plain words, the newest first; what others say already is left out unless asked for. */
export function CaseTimeline({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const api = useApi();
  const label = useLabel();
  const nameOf = usePersonName();
  const [topic, setTopic] = useState<Topic | 'main'>('main');
  const [text, setText] = useState('');
  const [shown, setShown] = useState(aScreen);
  const query = useInfiniteQuery({
    queryKey: ['process', of.kind, of.number, '/timeline'],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      api.get<{ items: readonly Entry[] }>(casePath(of, '/timeline'), { after: pageParam, limit: atOnce }),
    getNextPageParam: ({ items }) => (items.length < atOnce ? undefined : items.at(-1)?.seq),
  });
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  // Newest first needs the last page: a long story is read to its end before it is shown.
  if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  const all = (query.data?.pages ?? []).flatMap(({ items }) => items).toReversed();
  const found = all.filter(
    (entry) =>
      (topic === 'main' ? isTelling(entry.type) : topicOf(entry.type) === topic || topic === 'all') &&
      `${label(entry.text)} ${entry.actor.id} ${nameOf(entry.actor.id)}`.toLowerCase().includes(text),
  );
  return (
    <Flex vertical gap={12}>
      <Flex gap={8} wrap>
        <Select
          aria-label={t('case.topic')}
          style={{ minWidth: 150 }}
          value={topic}
          options={(['main', ...topics] as const).map((value) => ({
            value,
            label: t(`case.topic-${value}`),
          }))}
          onChange={setTopic}
        />
        <Input.Search
          allowClear
          aria-label={t('common.search')}
          placeholder={t('common.search')}
          style={{ width: 200 }}
          onSearch={(typed) => setText(typed.trim().toLowerCase())}
        />
      </Flex>
      {query.isSuccess && found.length === 0 && <Nothing text={t('common.empty')} />}
      <Timeline items={found.slice(0, shown).map((entry) => itemOf(entry))} />
      {found.length > shown && (
        <Button onClick={() => setShown(shown + aScreen)}>
          {t('case.earlier', { count: found.length - shown })}
        </Button>
      )}
    </Flex>
  );
}

function itemOf(entry: Entry) {
  return { key: entry.seq, color: colourOf(entry.type), content: <Line entry={entry} /> };
}

function Line({ entry: { at, text, actor, type } }: { entry: Entry }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const who = actor.kind === 'system' ? t(`case.system-${actor.id}`, t('common.system')) : nameOf(actor.id);
  return (
    <Flex vertical style={{ overflowWrap: 'anywhere' }}>
      <Typography.Text strong={type === 'milestone.reached' || type === 'stage.entered'}>
        {label(text)}
      </Typography.Text>
      <Typography.Text type="secondary">
        <LocalTime at={at} /> · {who}
        {actor.onBehalfOf !== null &&
          t('common.aside', { text: t('common.standingInFor', { who: nameOf(actor.onBehalfOf) }) })}
      </Typography.Text>
    </Flex>
  );
}
