import { useQuery } from '@tanstack/react-query';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { webhookAnswer } from '../../../api/schemas/webhook';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { Loaded, Nothing } from '../../parts/page-state';
import { WebhookCard } from './webhook-card';

/** Every subscription, with the messages that were given up. */
export function DeadLettersView() {
  const { t } = useTranslation();
  const api = useApi();
  const webhooks = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => api.get<PageOf<z.input<typeof webhookAnswer>>>('/api/v1/webhooks', { pageSize: 200 }),
  });
  return (
    <Loaded query={webhooks}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing text={t('flowDesk.noWebhooks')} />
        ) : (
          <Flex vertical gap="small">
            {items.map((webhook) => (
              <WebhookCard key={webhook.webhookId} webhook={webhook} />
            ))}
          </Flex>
        )
      }
    </Loaded>
  );
}
