import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import type { FileCheck } from '../../../../api/schemas/file-check';
import { batchSize } from '../../../../domain/batch/limits';
import { useApi } from '../../../auth/session';
import { ApiProblem } from '../../../data/api-problem';
import { ProblemAlert } from '../../../parts/problem-alert';
import { FileFaults, faultsOnAPage } from './file-faults';
import { TemplateLink } from './template-link';

const csvType = 'text/csv';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file on its way: always with the same key, so that sent twice it is one batch. */
interface Chosen {
  readonly file: File;
  readonly mediaType: string;
  readonly key: string;
}

interface Checked extends Chosen {
  readonly check: FileCheck;
}

/** Takes a file: it is checked first, what is wrong in it is shown row by row, and only a good one can be started (BAT-1). */
export function BatchUpload({ onStarted }: { onStarted: (batchNo: string) => void }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const check = useMutation({
    mutationFn: async ({ page, ...asked }: Chosen & { readonly page: number }): Promise<Checked> => {
      const query = { dryRun: true, fileName: asked.file.name, page, pageSize: faultsOnAPage };
      const found = await api.send<FileCheck>(
        '/api/v1/batches',
        query,
        asked.file,
        asked.mediaType,
        crypto.randomUUID(),
      );
      return { ...asked, check: found };
    },
  });
  const start = useMutation({
    mutationFn: async ({ file, mediaType, key }: Chosen) =>
      await api.send<BatchAnswer>('/api/v1/batches', { fileName: file.name }, file, mediaType, key),
    onSuccess: ({ batchNo }) => {
      void queries.invalidateQueries({ queryKey: ['processes'] });
      onStarted(batchNo);
    },
  });
  const choose = (file: File): void => {
    const mediaType = /\.xlsx$/i.test(file.name) ? xlsxType : csvType;
    const next = { file, mediaType, key: crypto.randomUUID() };
    setChosen(next);
    start.reset();
    check.mutate({ ...next, page: 1 });
  };
  const found = check.data?.check ?? null;
  const standing = standingBatchOf(start.error);
  return (
    <Flex vertical gap="middle" style={{ maxWidth: 860 }}>
      <Typography.Text>{t('sales.batchHint', batchSize)}</Typography.Text>
      <TemplateLink />
      <Upload.Dragger
        style={{ background: '#fff' }}
        accept=".csv,.xlsx"
        maxCount={1}
        showUploadList={false}
        disabled={check.isPending || start.isPending}
        beforeUpload={(file) => {
          choose(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p className="ant-upload-text">
          {chosen === null ? t('sales.dropFile') : t('sales.fileChosen', { name: chosen.file.name })}
        </p>
      </Upload.Dragger>
      {check.isPending && <Alert type="info" showIcon title={t('sales.checking')} />}
      <ProblemAlert error={check.error ?? start.error} />
      {standing !== null && (
        <Button onClick={() => onStarted(standing)}>{t('sales.openStanding', { batchNo: standing })}</Button>
      )}
      {chosen !== null && found !== null && !check.isPending && (
        <>
          {found.good ? (
            <Alert
              type="success"
              showIcon
              title={t('sales.fileGood', { count: found.rows })}
              action={
                <Button type="primary" loading={start.isPending} onClick={() => start.mutate(chosen)}>
                  {t('sales.startBatch')}
                </Button>
              }
            />
          ) : (
            <FileFaults check={found} onPage={(page) => check.mutate({ ...chosen, page })} />
          )}
        </>
      )}
    </Flex>
  );
}

/** The batch that the same file is already, as the API says when it is handed in again. */
function standingBatchOf(error: Error | null): string | null {
  if (!(error instanceof ApiProblem) || error.problem.code !== 'batch-exists') return null;
  return /B-[0-9A-F]{12}/.exec(error.problem.detail)?.[0] ?? null;
}
