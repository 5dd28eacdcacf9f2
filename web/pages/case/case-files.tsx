import { UploadOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography, Upload } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileKinds } from '../../../domain/attachment/file-kinds';
import { processIdOf } from '../../../domain/process/process-kind';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { usePersonName } from '../../data/use-people';
import type { Attachment } from '../../parts/attachment';
import { LocalTime } from '../../parts/local-time';
import { Loaded, Nothing } from '../../parts/page-state';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveFile } from '../../parts/save-file';
import type { CaseRef } from './case-kinds';

const kb = 1024;

/** The files kept with a case, and how to add one where one may. */
export function CaseFiles({ of, mayAttach }: { of: CaseRef; mayAttach: boolean }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const processId = processIdOf(of.kind, of.number);
  const queryKey = ['process', of.kind, of.number, 'attachments'];
  const query = useQuery({
    queryKey,
    queryFn: () => api.get<{ items: readonly Attachment[] }>('/api/v1/attachments', { processId }),
  });
  const upload = useOnce<File, Attachment>(
    (file, key) =>
      api.send<Attachment>(
        '/api/v1/attachments',
        { processId, fileName: file.name },
        file,
        typeOf(file),
        key,
      ),
    () => {
      void message.success(t('common.saved'));
      void queries.invalidateQueries({ queryKey });
    },
  );
  return (
    <Flex vertical gap={12} align="start">
      {mayAttach && (
        <Upload
          showUploadList={false}
          accept={Object.keys(fileKinds).join(',')}
          beforeUpload={(file) => {
            upload.mutate(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={upload.isPending}>
            {t('case.upload')}
          </Button>
        </Upload>
      )}
      <ProblemAlert error={upload.error} />
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Nothing text={t('case.noFiles')} /> : <Files files={items} />)}
      </Loaded>
    </Flex>
  );
}

function Files({ files }: { files: readonly Attachment[] }) {
  const api = useApi();
  const nameOf = usePersonName();
  const save = useMutation({
    mutationFn: async ({ content, fileName }: Attachment) =>
      saveFile(await api.download(content, {}), fileName),
  });
  return (
    <>
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, overflowWrap: 'anywhere' }}>
        {files.map((file) => (
          <li key={file.attachmentId} style={{ padding: '4px 0' }}>
            <Button
              type="link"
              style={{ padding: 0, height: 'auto', textAlign: 'start', whiteSpace: 'normal' }}
              onClick={() => save.mutate(file)}
            >
              {file.fileName}
            </Button>{' '}
            <Typography.Text type="secondary">
              {Math.max(1, Math.round(file.bytes / kb))} KB · {nameOf(file.uploadedBy)} ·{' '}
              <LocalTime at={file.uploadedAt} />
            </Typography.Text>
          </li>
        ))}
      </ul>
      <ProblemAlert error={save.error} />
    </>
  );
}

/** Some systems know no type for a file: then its name tells. */
function typeOf({ type, name }: File): string {
  if (fileKinds[type] !== undefined) return type;
  const kind = Object.entries(fileKinds).find(([, { extension }]) => name.toLowerCase().endsWith(extension));
  return kind?.[0] ?? 'application/octet-stream';
}
