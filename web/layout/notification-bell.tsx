import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Drawer, Flex, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { notificationAnswer } from '../../api/schemas/notification';
import { useApi } from '../auth/session';
import type { PageOf } from '../data/page-of';
import { LocalTime } from '../parts/local-time';
import { casePagePath } from '../pages/case/case-kinds';
import { useLabel } from '../texts/use-label';

type NotificationPage = PageOf<z.input<typeof notificationAnswer>> & { readonly unread: number };

const colours = { information: 'blue', warning: 'orange', breach: 'red', critical: 'red' } as const;

/** What one was told and has not read yet, live; each opens the task or the case it is about. */
export function NotificationBell() {
  const { t } = useTranslation();
  const api = useApi();
  const label = useLabel();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const told = useQuery({
    queryKey: ['notifications'],
    queryFn: () => api.get<NotificationPage>('/api/v1/notifications', { pageSize: 50 }),
  });
  const unread = told.data?.unread ?? 0;
  const upTo = Math.max(0, ...(told.data?.items ?? []).map(({ position }) => position ?? 0));
  const read = useMutation({
    mutationFn: () => api.post('/api/v1/notifications/read', { upTo }, null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <>
      <Badge count={unread} size="small" color="#cf1322">
        <Button
          type="text"
          aria-label={t('common.notifications')}
          icon={<BellOutlined />}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('common.notifications')}
        extra={
          <Button disabled={unread === 0} loading={read.isPending} onClick={() => read.mutate()}>
            {t('common.markRead')}
          </Button>
        }
      >
        <List
          dataSource={told.data?.items ?? []}
          locale={{ emptyText: t('common.empty') }}
          renderItem={({ notificationId, level, text, at, read: wasRead, kind, processKey, taskId }) => (
            <List.Item key={notificationId}>
              <Flex vertical gap={2}>
                <Typography.Text strong={!wasRead}>
                  <Tag color={colours[level]}>{t(`common.level-${level}`)}</Tag>{' '}
                  <Link
                    to={taskId === null ? casePagePath({ kind, number: processKey }) : `/tasks/${taskId}`}
                    onClick={() => setOpen(false)}
                  >
                    {label(text)}
                  </Link>
                </Typography.Text>
                <LocalTime at={at} />
              </Flex>
            </List.Item>
          )}
        />
      </Drawer>
    </>
  );
}
