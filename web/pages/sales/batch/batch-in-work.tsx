import { DownloadOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Descriptions, Flex, Progress, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import { useApi } from '../../../auth/session';
import { usePersonName } from '../../../data/use-people';
import { StateTag } from '../../../parts/flow/state-tag';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useEither, useLabel } from '../../../texts/use-label';
import { BatchActions } from '../../case/batch-actions';
import { saveFile } from '../save-file';
import { BatchItems } from './batch-items';
import '../sales.css';

const freshEveryMs = 3_000;

/** A batch as it gets on, live, with what may be done about it, and its items. */
export function BatchInWork({ batchNo, onAnother }: { batchNo: string; onAnother: () => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const batch = useQuery({
    queryKey: ['process', 'batch', batchNo, ''],
    queryFn: () => api.get<BatchAnswer>(`/api/v1/batches/${encodeURIComponent(batchNo)}`, {}),
    // Its items’ orders are processes of their own, that tell nothing of the batch.
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.closedAt === null ? freshEveryMs : false,
  });
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 1000 }}>
      <Loaded query={batch}>
        {(now) => (
          <>
            <Summary batch={now} />
            <HowFar batch={now} />
            <Flex gap="small" wrap>
              <BatchActions of={{ kind: 'batch', number: batchNo }} batch={now} />
              <Report batchNo={batchNo} />
              <Button onClick={onAnother}>{t('sales.anotherBatch')}</Button>
            </Flex>
            <BatchItems batch={now} />
          </>
        )}
      </Loaded>
    </Flex>
  );
}

function Summary({ batch }: { batch: BatchAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const either = useEither();
  const nameOf = usePersonName();
  const { batchNo, state, fileName, productName, customerNo, tier, uploadedBy, uploadedAt, paused, reruns } =
    batch;
  return (
    <>
      <Descriptions
        className="on-white"
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        title={
          <Flex gap="small" align="center" wrap>
            {batchNo} <StateTag state={state} />
            {reruns > 0 && <Tag>{t('sales.rerunTimes', { count: reruns })}</Tag>}
          </Flex>
        }
        items={[
          { key: 'file', label: t('sales.file'), children: fileName ?? '—' },
          { key: 'product', label: t('sales.product'), children: label(productName) },
          { key: 'customer', label: t('common.customer'), children: `${customerNo} (${tier})` },
          {
            key: 'by',
            label: t('sales.uploadedBy'),
            children: (
              <>
                {nameOf(uploadedBy)} <LocalTime at={uploadedAt} />
              </>
            ),
          },
        ]}
      />
      {paused !== null && (
        <Alert type="warning" showIcon title={t('sales.pausedFor', { reason: either(paused.reason) })} />
      )}
    </>
  );
}

function HowFar({ batch: { progress } }: { batch: BatchAnswer }) {
  const { t } = useTranslation();
  const { counts, total, ended, startedPerMinute, allStartedBy, allEndedBy } = progress;
  return (
    <Flex vertical gap={4}>
      <Progress
        percent={Math.floor(ended * 100)}
        status={counts.failed > 0 ? 'exception' : ended === 1 ? 'success' : 'active'}
        format={(percent) => `${percent}%`}
        aria-label={t('sales.progress')}
      />
      <Typography.Text>
        {t('sales.counts', { ...counts, total })}
        {startedPerMinute !== null && ` · ${t('sales.perMinute', { count: Math.round(startedPerMinute) })}`}
      </Typography.Text>
      {(allStartedBy ?? allEndedBy) !== null && (
        <Typography.Text type="secondary">
          {allStartedBy !== null && (
            <>
              {t('sales.allStartedBy')} <LocalTime at={allStartedBy} />{' '}
            </>
          )}
          {allEndedBy !== null && (
            <>
              {t('sales.allEndedBy')} <LocalTime at={allEndedBy} />
            </>
          )}
        </Typography.Text>
      )}
    </Flex>
  );
}

function Report({ batchNo }: { batchNo: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const download = useMutation({
    mutationFn: async () =>
      saveFile(
        await api.download(`/api/v1/batches/${encodeURIComponent(batchNo)}/report`, {}),
        `${batchNo}.csv`,
      ),
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={download.isPending} onClick={() => download.mutate()}>
        {t('sales.report')}
      </Button>
      <ProblemAlert error={download.error} />
    </>
  );
}
