import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Card, Flex, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileKinds } from '../../../domain/attachment/file-kinds';
import { useApi } from '../../auth/session';
import type { Attachment } from '../../parts/attachment';
import { ProblemAlert } from '../../parts/problem-alert';
import { saveFile } from '../../parts/save-file';
import { useTaskFiles } from './use-task-files';
import type { Task } from './use-tasks';

const extensions = Object.values(fileKinds)
  .map(({ extension }) => extension)
  .join(',');

/** The files of the process, and adding one. */
export function TaskFiles({ task }: { task: Task }) {
  const { t } = useTranslation();
  const api = useApi();
  const { standing, upload } = useTaskFiles(task);
  const [failure, setFailure] = useState<Error | null>(null);
  const save = async ({ content, fileName }: Attachment): Promise<void> =>
    saveFile(await api.download(content, {}), fileName);
  const tell = (work: Promise<unknown>): void => {
    work.then(
      () => setFailure(null),
      (error: unknown) => setFailure(error as Error),
    );
  };
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('tasks.files')}</h2>}>
      <Flex vertical gap="small" align="start">
        {standing.length === 0 ? (
          <Typography.Text type="secondary">{t('tasks.noFiles')}</Typography.Text>
        ) : null}
        {standing.map((file) => (
          <Button
            key={file.attachmentId}
            type="link"
            style={{
              padding: 0,
              height: 'auto',
              textAlign: 'start',
              whiteSpace: 'normal',
              overflowWrap: 'anywhere',
            }}
            icon={<PaperClipOutlined />}
            onClick={() => tell(save(file))}
          >
            {file.fileName}
          </Button>
        ))}
        {task.closedAt === null ? (
          <Upload
            accept={extensions}
            showUploadList={false}
            beforeUpload={(file) => {
              tell(upload(file));
              return false;
            }}
          >
            <Button>{t('common.uploadFile')}</Button>
          </Upload>
        ) : null}
        <ProblemAlert error={failure} />
      </Flex>
    </Card>
  );
}
