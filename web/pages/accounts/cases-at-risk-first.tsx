import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Card, Flex, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { Loaded } from '../../parts/page-state';
import { Pager } from '../../parts/pager';
import { CaseLine } from './case-line';

const pageSize = 10;

/** Whose cases: of one customer, of an account manager’s customers; null for all one may see. */
interface Which {
  readonly customerNo: string | null;
  readonly managerId: string | null;
}

/** Everything open: first what is at risk or late, then the rest, what is due first before the others. */
export function CasesAtRiskFirst(which: Which) {
  return (
    <Flex vertical gap="middle">
      <Cases {...which} atRisk />
      <Cases {...which} atRisk={false} />
    </Flex>
  );
}

function Cases({ customerNo, managerId, atRisk }: Which & { atRisk: boolean }) {
  const { t } = useTranslation();
  const api = useApi();
  const [page, setPage] = useState(1);
  const cases = useQuery({
    queryKey: ['processes', 'open', customerNo, managerId, atRisk, page],
    queryFn: () =>
      api.get<PageOf<ProcessInBrief>>('/api/v1/processes', {
        open: true,
        atRisk,
        customerNo: customerNo ?? undefined,
        managerId: managerId ?? undefined,
        sort: 'urgency',
        order: 'asc',
        page,
        pageSize,
      }),
    placeholderData: keepPreviousData,
  });
  const total = cases.data?.total ?? 0;
  return (
    <Card
      size="small"
      title={
        <h2 style={{ fontSize: 16, margin: 0 }}>
          {t(atRisk ? 'accounts.atRisk' : 'accounts.onTrack')}{' '}
          <Tag color={atRisk && total > 0 ? 'red' : 'default'}>{total}</Tag>
        </h2>
      }
    >
      <Loaded query={cases}>
        {({ items }) =>
          items.length === 0 ? (
            <Typography.Text type="secondary">
              {t(atRisk ? 'accounts.nothingAtRisk' : 'accounts.nothingElse')}
            </Typography.Text>
          ) : (
            <>
              <List
                dataSource={[...items]}
                rowKey={({ kind, processKey }) => `${kind} ${processKey}`}
                renderItem={(found) => <CaseLine found={found} namesCustomer={customerNo === null} />}
              />
              <Pager page={page} pageSize={pageSize} total={total} onTurn={setPage} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
