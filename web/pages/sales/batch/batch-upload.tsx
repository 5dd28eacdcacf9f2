import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchAnswer } from '../../../../api/schemas/batch';
import type { FileCheck } from '../../../../api/schemas/file-check';
import { batchSize } from '../../../../domain/batch/limits';
import { useApi } from '../../../auth/session';
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
      {chosen !== null && found !== null && !check.isPending && (
        <Outcome
          check={found}
          isStarting={start.isPending}
          onStart={() => start.mutate(chosen)}
          onOpen={onStarted}
          onPage={(page) => check.mutate({ ...chosen, page })}
        />
      )}
    </Flex>
  );
}

interface OutcomeProps {
  readonly check: FileCheck;
  readonly isStarting: boolean;
  readonly onStart: () => void;
  readonly onOpen: (batchNo: string) => void;
  readonly onPage: (page: number) => void;
}

/** What can be done with a file that was checked: open the batch it is already, start it, or see what is wrong in it. */
function Outcome({ check, isStarting, onStart, onOpen, onPage }: OutcomeProps) {
  const { t } = useTranslation();
  const { batchNo, good, rows } = check;
  if (batchNo !== null) {
    const open = <Button onClick={() => onOpen(batchNo)}>{t('sales.openStanding', { batchNo })}</Button>;
    return <Alert type="info" showIcon title={t('sales.fileStanding', { batchNo })} action={open} />;
  }
  if (!good) return <FileFaults check={check} onPage={onPage} />;
  const start = (
    <Button type="primary" loading={isStarting} onClick={onStart}>
      {t('sales.startBatch')}
    </Button>
  );
  return <Alert type="success" showIcon title={t('sales.fileGood', { count: rows })} action={start} />;
}
