import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Flex, Grid, Popconfirm, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { webhookAnswer } from '../../../api/schemas/webhook';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { useOnce } from '../../data/use-once';
import { Loaded } from '../../parts/page-state';
import { ProblemAlert } from '../../parts/problem-alert';
import { EventName } from './event-name';
import { DeadLetters, type Delivery, deadPerPage } from './dead-letters';

/** A subscription and its dead letters; one or all of them can be sent again. */
export function WebhookCard({ webhook }: { webhook: z.input<typeof webhookAnswer> }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [page, turnTo] = useState(1);
  const { webhookId, url, description, types, state } = webhook;
  const path = `/api/v1/webhooks/${encodeURIComponent(webhookId)}`;
  const dead = useQuery({
    queryKey: ['webhooks', webhookId, 'dead', page],
    queryFn: () =>
      api.get<PageOf<Delivery>>(`${path}/deliveries`, { state: 'dead', page, pageSize: deadPerPage }),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  const again = useOnce(
    (part: string, key) => api.post<{ readonly redelivered: number }>(`${path}${part}`, undefined, key),
    ({ redelivered }) => {
      void message.success(t('flowDesk.redelivered', { count: redelivered }));
      void queries.invalidateQueries({ queryKey: ['webhooks', webhookId] });
    },
  );
  const total = dead.data?.total ?? 0;
  return (
    <Card size="small">
      <Flex wrap gap="small" justify="space-between" align="center">
        <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Flex wrap gap={8} align="center">
            <strong>{description === '' ? url : description}</strong>
            <Tag color={state === 'active' ? 'green' : 'orange'}>{t(`flowDesk.webhook-${state}`)}</Tag>
            {total > 0 ? <Tag color="red">{t('flowDesk.deadCount', { count: total })}</Tag> : null}
          </Flex>
          <Typography.Text type="secondary">{url}</Typography.Text>
          <Flex wrap gap="0 16px">
            <Typography.Text type="secondary">{t('flowDesk.subscribed')}</Typography.Text>
            {types.length === 0
              ? t('flowDesk.allEvents')
              : types.map((type) => <EventName key={type} type={type} />)}
          </Flex>
        </div>
        {total > 0 ? (
          <Popconfirm
            title={t('flowDesk.redeliverAllAsk', { url, count: total })}
            okText={t('flowDesk.redeliverAll')}
            cancelText={t('common.cancel')}
            onConfirm={() => again.mutate('/redeliver-dead')}
          >
            <Button loading={again.isPending}>{t('flowDesk.redeliverAll')}</Button>
          </Popconfirm>
        ) : null}
      </Flex>
      <ProblemAlert error={again.error} />
      <Loaded query={dead}>
        {({ items }) =>
          items.length === 0 ? (
            <Typography.Text type="secondary">{t('flowDesk.noDead')}</Typography.Text>
          ) : (
            <DeadLetters
              letters={items}
              total={total}
              page={page}
              isWide={isWide}
              busy={again.isPending}
              onTurn={turnTo}
              onAgain={({ messageId }) =>
                again.mutate(`/deliveries/${encodeURIComponent(messageId)}/redeliver`)
              }
            />
          )
        }
      </Loaded>
    </Card>
  );
}
