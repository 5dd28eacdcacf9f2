import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Pagination, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { itemAnswer } from '../../../api/schemas/batch';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { Loaded, Nothing } from '../../parts/page-state';
import { useEither } from '../../texts/use-label';
import '../../parts/flow/flow.css';
import { type CaseRef, casePagePath, casePath } from './case-kinds';

type Item = z.input<typeof itemAnswer>;

const states: readonly Item['state'][] = ['waiting', 'started', 'done', 'failed'];
const colours: Readonly<Record<Item['state'], string>> = {
  waiting: 'default',
  started: 'blue',
  done: 'green',
  failed: 'red',
};

/** The items of a batch's file, each with its row and its order. */
export function BatchItems({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const api = useApi();
  const [state, setState] = useState<Item['state'] | null>(null);
  const [page, setPage] = useState(1);
  const query = useQuery({
    queryKey: ['process', of.kind, of.number, '/items', state, page],
    queryFn: () =>
      api.get<PageOf<Item>>(casePath(of, '/items'), { page, pageSize: 50, state: state ?? undefined }),
    placeholderData: keepPreviousData,
  });
  return (
    <Card size="small" title={<h2 className="card-title">{t('case.items')}</h2>}>
      <Select
        allowClear
        aria-label={t('common.state')}
        placeholder={t('common.state')}
        style={{ minWidth: 140, marginBlockEnd: 8 }}
        value={state}
        options={states.map((value) => ({ value, label: t(`case.item-${value}`) }))}
        onChange={(value) => {
          setState(value ?? null);
          setPage(1);
        }}
      />
      <Loaded query={query}>
        {({ items, total, pageSize }) => (
          <>
            {items.length === 0 && <Nothing text={t('common.empty')} />}
            <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
              {items.map((item) => (
                <ItemLine key={item.item} item={item} />
              ))}
            </ul>
            <Pagination
              hideOnSinglePage
              current={page}
              pageSize={pageSize}
              total={total}
              showSizeChanger={false}
              onChange={setPage}
            />
          </>
        )}
      </Loaded>
    </Card>
  );
}

function ItemLine({ item }: { item: Item }) {
  const { t } = useTranslation();
  const either = useEither();
  const { row, orderNo, state, reason, startedAt } = item;
  return (
    <li style={{ padding: '4px 0', borderBlockEnd: '1px solid #f0f0f0' }}>
      {t('case.row', { row })}{' '}
      {startedAt === null ? (
        orderNo
      ) : (
        <Link to={casePagePath({ kind: 'order', number: orderNo })}>{orderNo}</Link>
      )}{' '}
      <Tag color={colours[state]}>{t(`case.item-${state}`)}</Tag>
      {reason !== null && either(reason)}
    </li>
  );
}
