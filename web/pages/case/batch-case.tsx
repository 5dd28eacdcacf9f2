import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Flex, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../api/schemas/batch';
import { useApi } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { StateTag } from '../../parts/flow/state-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { useEither, useLabel } from '../../texts/use-label';
import { BackToCases } from './back-to-cases';
import { BatchActions } from './batch-actions';
import { BatchItems } from './batch-items';
import { BatchProgress } from './batch-progress';
import { BatchReport } from './batch-report';
import { type CaseRef, casePath } from './case-kinds';
import { CustomerName } from './customer-name';
import { factStyles } from './fact-styles';

const freshEveryMs = 3_000;

/** A batch as it gets on, live: how far it is, every item of its file, and what one may do about the whole. */
export function BatchCase({ of }: { of: CaseRef }) {
  const api = useApi();
  const query = useQuery({
    queryKey: ['process', of.kind, of.number, ''],
    queryFn: () => api.get<BatchAnswer>(casePath(of, ''), {}),
    // Its items’ orders are processes of their own, that tell nothing of the batch.
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.closedAt === null ? freshEveryMs : false,
  });
  return <Loaded query={query}>{(batch) => <Known of={of} batch={batch} />}</Loaded>;
}

function Known({ of, batch }: { of: CaseRef; batch: BatchAnswer }) {
  const { t } = useTranslation();
  const either = useEither();
  const { state, paused, reruns } = batch;
  return (
    <Flex vertical gap={12}>
      <BackToCases />
      <Flex gap={8} wrap align="center">
        <PageTitle text={`${t('case.batch')} ${of.number}`} />
        <StateTag state={state} />
        {reruns > 0 && <Tag color="orange">{t('case.batchReruns', { count: reruns })}</Tag>}
      </Flex>
      <Flex gap={8} wrap>
        <BatchActions of={of} batch={batch} />
        <BatchReport of={of} />
      </Flex>
      {paused !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('case.batchPaused', { reason: either(paused.reason) })}
          description={
            <>
              {t('case.since')} <LocalTime at={paused.since} />
            </>
          }
        />
      )}
      <BatchProgress batch={batch} />
      <BatchFacts batch={batch} />
      <BatchItems of={of} batch={batch} />
    </Flex>
  );
}

function BatchFacts({ batch }: { batch: BatchAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { productName, customerNo, customerName, fileName, uploadedBy, uploadedAt, closedAt, progress } =
    batch;
  const { allStartedBy, allEndedBy } = progress;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['case.product', label(productName)],
    [
      'common.customer',
      <CustomerName key="c" customerNo={customerNo} customerName={customerName} tab={null} />,
    ],
    ['case.fileName', fileName ?? '—'],
    ['case.uploadedBy', nameOf(uploadedBy)],
    ['case.startedAt', <LocalTime key="s" at={uploadedAt} />],
    ...(allStartedBy === null || closedAt !== null
      ? []
      : [['case.allStartedBy', <LocalTime key="a" at={allStartedBy} />] as const]),
    ...(allEndedBy === null || closedAt !== null
      ? []
      : [['case.allEndedBy', <LocalTime key="e" at={allEndedBy} />] as const]),
    ...(closedAt === null ? [] : [['case.endedAt', <LocalTime key="c" at={closedAt} />] as const]),
  ];
  return (
    <Descriptions
      size="small"
      bordered
      styles={factStyles}
      column={{ xs: 1, md: 2, xl: 3 }}
      items={rows.map(([name, children]) => ({ key: name, label: t(name), children }))}
    />
  );
}
