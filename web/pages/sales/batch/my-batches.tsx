import { useQuery } from '@tanstack/react-query';
import { Flex, List, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BatchSummary } from '../../../../api/schemas/batch';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { StateTag } from '../../../parts/flow/state-tag';
import { LocalTime } from '../../../parts/local-time';
import { Loaded, Nothing } from '../../../parts/page-state';
import { Pager } from '../../../parts/pager';
import { useEither, useLabel } from '../../../texts/use-label';
import { casePagePath } from '../../case/case-kinds';
import { customerWords } from '../../case/customer-name';

const pageSize = 10;

/** The batches one handed in, the newest first. */
export function MyBatches() {
  const { t } = useTranslation();
  const label = useLabel();
  const either = useEither();
  const api = useApi();
  const [page, setPage] = useState(1);
  const batches = useQuery({
    queryKey: ['processes', 'my-batches', page],
    queryFn: () => api.get<PageOf<BatchSummary>>('/api/v1/batches', { mine: true, page, pageSize }),
  });
  return (
    <Loaded query={batches}>
      {({ items, total }) =>
        total === 0 ? (
          <Nothing text={t('sales.noBatches')} />
        ) : (
          <>
            <List
              dataSource={[...items]}
              rowKey="batchNo"
              renderItem={({
                batchNo,
                fileName,
                state,
                productName,
                items: count,
                customerNo,
                customerName,
                uploadedAt,
                paused,
              }) => (
                <List.Item>
                  <List.Item.Meta
                    title={
                      <Flex gap="small" wrap align="center">
                        <Link to={casePagePath({ kind: 'batch', number: batchNo })}>
                          {fileName ?? batchNo}
                        </Link>
                        <StateTag state={state} />
                      </Flex>
                    }
                    description={
                      <>
                        {t('sales.batchLine', {
                          count,
                          product: label(productName),
                          customer: customerWords({ customerNo, customerName }, t),
                        })}{' '}
                        · <LocalTime at={uploadedAt} />
                        {paused !== null && (
                          <Typography.Paragraph type="warning" style={{ margin: 0 }}>
                            {t('sales.pausedFor', { reason: either(paused.reason) })}
                          </Typography.Paragraph>
                        )}
                      </>
                    }
                  />
                </List.Item>
              )}
            />
            <Pager page={page} pageSize={pageSize} total={total} onTurn={setPage} />
          </>
        )
      }
    </Loaded>
  );
}
