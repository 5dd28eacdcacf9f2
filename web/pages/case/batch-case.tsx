import { Alert, Descriptions, Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../api/schemas/batch';
import { usePersonName } from '../../data/use-people';
import { StateTag } from '../../parts/flow/state-tag';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import { BatchActions } from './batch-actions';
import { BatchItems } from './batch-items';
import { BackToCases } from './back-to-cases';
import type { CaseRef } from './case-kinds';
import { CustomerName } from './customer-name';
import { useCasePart } from './use-case';
import { factStyles } from './fact-styles';

const columns = { xs: 1, md: 2, xl: 3 };

/** A batch: how far it is, every item of its file, and what one may do about the whole. */
export function BatchCase({ of }: { of: CaseRef }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const query = useCasePart<BatchAnswer>(of, '');
  return (
    <Loaded query={query}>
      {(batch) => {
        const { counts, total, ended, allEndedBy } = batch.progress;
        return (
          <Flex vertical gap={12}>
            <BackToCases />
            <Flex gap={8} wrap align="center">
              <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
                {t('case.batch')} {of.number}
              </Typography.Title>
              <StateTag state={batch.state} />
            </Flex>
            <BatchActions of={of} batch={batch} />
            {batch.paused !== null && (
              <Alert
                type="warning"
                showIcon
                title={t('case.batchPaused')}
                description={
                  <>
                    {batch.paused.reason} · <LocalTime at={batch.paused.since} />
                  </>
                }
              />
            )}
            <Progress
              percent={Math.round(ended * 100)}
              success={{ percent: total === 0 ? 0 : Math.round((counts.done / total) * 100) }}
              aria-label={t('case.batchProgress')}
            />
            <Typography.Text>{t('case.batchCounts', { ...counts, total })}</Typography.Text>
            <Descriptions
              size="small"
              bordered
              styles={factStyles}
              column={columns}
              items={[
                { key: 'p', label: t('case.product'), children: label(batch.productName) },
                {
                  key: 'c',
                  label: t('common.customer'),
                  children: <CustomerName customerNo={batch.customerNo} />,
                },
                { key: 'f', label: t('case.fileName'), children: batch.fileName ?? '—' },
                { key: 'u', label: t('case.uploadedBy'), children: nameOf(batch.uploadedBy) },
                { key: 'a', label: t('case.startedAt'), children: <LocalTime at={batch.uploadedAt} /> },
                {
                  key: 'e',
                  label: t('case.allEndedBy'),
                  children: <LocalTime at={batch.closedAt ?? allEndedBy} />,
                },
              ]}
            />
            <BatchItems of={of} />
          </Flex>
        );
      }}
    </Loaded>
  );
}
