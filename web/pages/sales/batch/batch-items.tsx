import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { BatchAnswer, itemAnswer } from '../../../../api/schemas/batch';
import { type ItemState, itemStates } from '../../../../domain/batch/batch';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { LocalTime } from '../../../parts/local-time';
import { useEither } from '../../../texts/use-label';

type Item = z.input<typeof itemAnswer>;

const pageSize = 20;

const colours: Readonly<Record<ItemState, string>> = {
  waiting: 'default',
  started: 'blue',
  done: 'green',
  failed: 'red',
};

/** The items of a batch, each a row of the file and the order it became. */
export function BatchItems({ batch }: { batch: BatchAnswer }) {
  const { t } = useTranslation();
  const either = useEither();
  const api = useApi();
  const [state, setState] = useState<ItemState | 'all'>('all');
  const [page, setPage] = useState(1);
  const { batchNo, progress } = batch;
  const { counts, total } = progress;
  const { data, isPending } = useQuery({
    // The counts are in the key: items are read again when they change.
    queryKey: ['process', 'batch', batchNo, 'items', state, page, counts],
    queryFn: () =>
      api.get<PageOf<Item>>(`/api/v1/batches/${encodeURIComponent(batchNo)}/items`, {
        page,
        pageSize,
        state: state === 'all' ? undefined : state,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Flex vertical gap="small">
      <Segmented
        value={state}
        onChange={(chosen) => {
          setState(chosen);
          setPage(1);
        }}
        options={[
          { value: 'all' as const, label: `${t('sales.item-all')} ${total}` },
          ...itemStates.map((each) => ({ value: each, label: `${t(`sales.item-${each}`)} ${counts[each]}` })),
        ]}
      />
      <Table
        size="small"
        rowKey="item"
        loading={isPending}
        dataSource={[...(data?.items ?? [])]}
        scroll={{ x: 'max-content' }}
        pagination={{
          current: page,
          pageSize,
          total: data?.total ?? 0,
          onChange: setPage,
          showSizeChanger: false,
          hideOnSinglePage: true,
        }}
        columns={[
          { title: t('sales.row'), dataIndex: 'row' },
          {
            title: t('sales.orderNo'),
            render: (_, { orderNo, startedAt }) =>
              startedAt === null ? (
                orderNo
              ) : (
                <Link to={`/cases/order/${encodeURIComponent(orderNo)}`}>{orderNo}</Link>
              ),
          },
          {
            title: t('common.state'),
            render: (_, item) => <Tag color={colours[item.state]}>{t(`sales.item-${item.state}`)}</Tag>,
          },
          { title: t('common.reason'), render: (_, { reason }) => (reason === null ? '' : either(reason)) },
          { title: t('sales.endedAt'), render: (_, { endedAt }) => <LocalTime at={endedAt} /> },
        ]}
      />
    </Flex>
  );
}
