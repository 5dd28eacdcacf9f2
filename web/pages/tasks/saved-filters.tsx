import { DeleteOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Flex, Input, Popover, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedFilter, TaskFilter } from '../../../domain/process/saved-filter';
import { useApi } from '../../auth/session';
import { ProblemAlert } from '../../parts/problem-alert';

const path = '/api/v1/saved-filters';

/** The filters one saved, on every machine: to choose, to save the present one, to forget. */
export function SavedFilters({
  filter,
  onChoose,
}: {
  filter: TaskFilter;
  onChoose: (filter: TaskFilter) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const saved = useQuery({
    queryKey: ['saved-filters'],
    queryFn: () => api.get<{ items: readonly SavedFilter[] }>(path, {}),
  });
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: ['saved-filters'] });
  const save = useMutation({
    mutationFn: () => api.put(`${path}/${encodeURIComponent(name.trim())}`, filter),
    onSuccess: async () => {
      setName('');
      await again();
    },
  });
  const forget = useMutation({
    mutationFn: (old: string) => api.delete(`${path}/${encodeURIComponent(old)}`),
    onSuccess: again,
  });
  const items = saved.data?.items ?? [];
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <Flex vertical gap="small" style={{ width: 260 }}>
          {items.length === 0 ? (
            <Typography.Text type="secondary">{t('tasks.noSaved')}</Typography.Text>
          ) : null}
          {items.map((one) => (
            <Flex key={one.name} justify="space-between" align="center">
              <Button
                type="link"
                style={{ padding: 0 }}
                onClick={() => {
                  onChoose(one.filter);
                  setOpen(false);
                }}
              >
                {one.name}
              </Button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('tasks.forget', { name: one.name })}
                onClick={() => forget.mutate(one.name)}
              />
            </Flex>
          ))}
          <Flex gap="small">
            <Input
              aria-label={t('tasks.filterName')}
              placeholder={t('tasks.filterName')}
              maxLength={40}
              value={name}
              onChange={({ target }) => setName(target.value)}
              onPressEnter={() => save.mutate()}
            />
            <Button
              type="primary"
              disabled={name.trim() === ''}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {t('common.save')}
            </Button>
          </Flex>
          <ProblemAlert error={save.error ?? forget.error} />
        </Flex>
      }
    >
      <Button>{t('tasks.savedFilters')}</Button>
    </Popover>
  );
}
