import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Leak, LeakKind } from '../../../domain/exit/leaks';
import { useApi } from '../../auth/session';
import { localTimeText } from '../../parts/local-time';
import { Failed, Nothing } from '../../parts/page-state';

interface LeakReport {
  readonly at: string;
  readonly checked: { readonly held: number; readonly served: number; readonly billed: number };
  readonly leaks: Readonly<Record<LeakKind, number>>;
  readonly items: readonly Leak[];
}

/** What is held by nobody, billed without service or served without billing (EXI-4); looked for when somebody asks. */
export function LeaksView() {
  const { t } = useTranslation();
  const api = useApi();
  const report = useQuery({
    queryKey: ['leaks'],
    queryFn: () => api.get<LeakReport>('/api/v1/leaks', { limit: 200 }),
    enabled: false,
    staleTime: Infinity,
  });
  return (
    <Flex vertical gap="small">
      <Typography.Text type="secondary">{t('flowDesk.leaksHint')}</Typography.Text>
      <div>
        <Button loading={report.isFetching} onClick={() => void report.refetch()}>
          {t('flowDesk.checkLeaks')}
        </Button>
      </div>
      {report.isError ? <Failed error={report.error} onRetry={() => void report.refetch()} /> : null}
      {report.data === undefined ? null : <Found report={report.data} />}
    </Flex>
  );
}

function Found({ report: { at, checked, leaks, items } }: { report: LeakReport }) {
  const { t } = useTranslation();
  return (
    <>
      <Typography.Text>{t('flowDesk.checkedAt', { at: localTimeText(at), ...checked })}</Typography.Text>
      {items.length === 0 ? (
        <Nothing text={t('flowDesk.noLeaks')} />
      ) : (
        <>
          <Flex wrap gap={4}>
            {Object.entries(leaks).map(([kind, count]) => (
              <Tag key={kind} color={count > 0 ? 'red' : 'default'}>
                {`${t(`flowDesk.leak-${kind}`)} ${count}`}
              </Tag>
            ))}
          </Flex>
          <Table<Leak>
            rowKey={({ kind, orderNo, resource }) => [kind, orderNo, resource].join(' ')}
            size="small"
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            dataSource={items}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('flowDesk.leak'), render: (_, { kind }) => t(`flowDesk.leak-${kind}`) },
              {
                title: t('flowDesk.order'),
                render: (_, { orderNo, standing }) =>
                  standing === 'unknown' ? (
                    orderNo
                  ) : (
                    <Link to={`/cases/order/${encodeURIComponent(orderNo)}`}>{orderNo}</Link>
                  ),
              },
              { title: t('flowDesk.resource'), render: (_, { resource }) => resource ?? '—' },
              { title: t('common.customer'), render: (_, { customerNo }) => customerNo ?? '—' },
              {
                title: t('flowDesk.standing'),
                render: (_, { standing }) => t(`flowDesk.standing-${standing}`),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
