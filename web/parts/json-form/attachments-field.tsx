import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fileKinds } from '../../../domain/attachment/file-kinds';
import { ProblemAlert } from '../problem-alert';
import { type FieldProps, useForm } from './form-context';
import { Frame, useTold } from './frame';
import { type Schema, itemsOf } from './schema';

/** Files that stand with the process already, or are sent now. */
export function AttachmentsField({ path, label, required, value, onChange }: FieldProps<Schema>) {
  const { t } = useTranslation();
  const { disabled, files } = useForm();
  const told = useTold(path);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const chosen = itemsOf(value) as readonly string[];
  const send = async (file: File): Promise<void> => {
    if (files === null) return;
    setSending(true);
    try {
      const { attachmentId } = await files.upload(file);
      setFailure(null);
      onChange([...new Set([...chosen, attachmentId])]);
    } catch (error) {
      setFailure(error as Error);
    } finally {
      setSending(false);
    }
  };
  return (
    <Frame path={path} label={label} required={required} group={false}>
      <Select
        {...told}
        mode="multiple"
        disabled={disabled || files === null}
        placeholder={t('common.chooseFiles')}
        value={[...chosen]}
        onChange={(next: string[]) => onChange(next)}
        options={(files?.standing ?? []).map(({ attachmentId, fileName }) => ({
          value: attachmentId,
          label: fileName,
        }))}
      />
      <Upload
        accept={Object.values(fileKinds)
          .map(({ extension }) => extension)
          .join(',')}
        showUploadList={false}
        disabled={disabled || files === null}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined />} loading={isSending} disabled={disabled || files === null}>
          {t('common.uploadFile')}
        </Button>
      </Upload>
      <ProblemAlert error={failure} />
    </Frame>
  );
}
