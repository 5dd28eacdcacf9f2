import { Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../api/schemas/batch';

/** How far a batch is, and how fast it gets on. */
export function BatchProgress({ batch: { progress } }: { batch: BatchAnswer }) {
  const { t } = useTranslation();
  const { counts, total, ended, startedPerMinute } = progress;
  return (
    <Flex vertical gap={4}>
      <Progress
        percent={Math.floor(ended * 100)}
        status={counts.failed > 0 ? 'exception' : ended === 1 ? 'success' : 'normal'}
        format={(percent) => `${percent}%`}
        aria-label={t('case.batchProgress')}
      />
      <Typography.Text>
        {t('case.batchCounts', { ...counts, total })}
        {startedPerMinute !== null &&
          counts.waiting > 0 &&
          ` · ${t('case.perMinute', { count: Math.round(startedPerMinute) })}`}
      </Typography.Text>
    </Flex>
  );
}
