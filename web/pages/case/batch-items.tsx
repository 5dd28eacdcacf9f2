import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Flex, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { BatchAnswer, itemAnswer } from '../../../api/schemas/batch';
import { type ItemState, itemStates } from '../../../domain/batch/batch';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { LocalTime } from '../../parts/local-time';
import { Pager } from '../../parts/pager';
import { useEither } from '../../texts/use-label';
import '../../parts/flow/flow.css';
import { type CaseRef, casePagePath, casePath } from './case-kinds';

type Item = z.input<typeof itemAnswer>;

const pageSize = 20;

const colours: Readonly<Record<ItemState, string>> = {
  waiting: 'default',
  started: 'blue',
  done: 'green',
  failed: 'red',
};

/** The items of a batch, each a row of the file and the order it became. */
export function BatchItems({ of, batch }: { of: CaseRef; batch: BatchAnswer }) {
  const { t } = useTranslation();
  const api = useApi();
  const [state, setState] = useState<ItemState | 'all'>('all');
  const [page, setPage] = useState(1);
  const { counts, total } = batch.progress;
  const { data, isPending } = useQuery({
    // The counts are in the key: items are read again when they change.
    queryKey: ['process', of.kind, of.number, '/items', state, page, counts],
    queryFn: () =>
      api.get<PageOf<Item>>(casePath(of, '/items'), {
        page,
        pageSize,
        state: state === 'all' ? undefined : state,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card size="small" title={<h2 className="card-title">{t('case.items')}</h2>}>
      <Flex vertical gap={8}>
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            value={state}
            onChange={(chosen) => {
              setState(chosen);
              setPage(1);
            }}
            options={[
              { value: 'all' as const, label: `${t('case.item-all')} ${total}` },
              ...itemStates.map((each) => ({
                value: each,
                label: `${t(`case.item-${each}`)} ${counts[each]}`,
              })),
            ]}
          />
        </div>
        <Items items={data?.items ?? []} loading={isPending} />
        <Pager page={page} pageSize={pageSize} total={data?.total ?? 0} onTurn={setPage} />
      </Flex>
    </Card>
  );
}

function Items({ items, loading }: { items: readonly Item[]; loading: boolean }) {
  const { t } = useTranslation();
  const either = useEither();
  return (
    <Table
      size="small"
      rowKey="item"
      loading={loading}
      dataSource={[...items]}
      pagination={false}
      columns={[
        { title: t('case.row'), dataIndex: 'row', responsive: ['md'], width: 70 },
        {
          title: t('case.orderNo'),
          render: (_, { orderNo, startedAt }) =>
            startedAt === null ? (
              orderNo
            ) : (
              <Link to={casePagePath({ kind: 'order', number: orderNo })}>{orderNo}</Link>
            ),
        },
        {
          title: t('common.state'),
          render: (_, item) => <Tag color={colours[item.state]}>{t(`case.item-${item.state}`)}</Tag>,
        },
        { title: t('common.reason'), render: (_, { reason }) => (reason === null ? '' : either(reason)) },
        {
          title: t('case.endedAt'),
          responsive: ['md'],
          render: (_, { endedAt }) => <LocalTime at={endedAt} />,
        },
      ]}
    />
  );
}
