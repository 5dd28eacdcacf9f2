import { Form, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActionDialog, nothing } from './action-dialog';
import type { CaseRef } from './case-kinds';
import { TextField } from './text-field';

interface Values {
  readonly text?: string;
}

/** An action that only wants a word why. `name`: of its texts; `field`: what the API calls the word. */
export function NoteDialog({
  of,
  part,
  name,
  field,
  required,
  onClose,
}: {
  of: CaseRef;
  part: string;
  name: 'expedite' | 'resume' | 'pause' | 'resume-batch' | 'rerun' | 'cancel' | 'cancel-batch';
  field: 'note' | 'reason';
  required: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  return (
    <ActionDialog<Values>
      of={of}
      part={part}
      title={t(`case.do-${name}`)}
      submitText={t('common.confirm')}
      danger={name.startsWith('cancel')}
      ready
      form={form}
      initialValues={{}}
      bodyOf={({ text }) => (text === undefined || text.trim() === '' ? {} : { [field]: text })}
      onChange={nothing}
      onClose={onClose}
    >
      <Typography.Paragraph type="secondary">{t(`case.about-${name}`)}</Typography.Paragraph>
      <TextField
        name="text"
        label={t(field === 'note' ? 'common.note' : 'common.reason')}
        required={required}
        rows={3}
      />
    </ActionDialog>
  );
}
