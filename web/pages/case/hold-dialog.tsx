import { Form, Radio, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ActionDialogProps } from './case-answers';
import { ActionDialog, nothing } from './action-dialog';
import { TextField } from './text-field';

interface Values {
  readonly cause: 'customer' | 'internal';
  readonly reason: string;
  readonly evidence?: string;
}

/** Puts a case on hold; only what the customer causes pauses its clocks, and needs evidence. */
export function HoldDialog({ of, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const cause = Form.useWatch('cause', form) ?? 'customer';
  return (
    <ActionDialog<Values>
      of={of}
      part="/hold"
      title={t('case.do-hold')}
      submitText={t('case.do-hold')}
      danger={false}
      ready
      form={form}
      initialValues={{ cause: 'customer' }}
      bodyOf={({ cause: whose, reason, evidence }) => ({
        cause: whose,
        reason,
        evidence: whose === 'customer' && evidence !== undefined ? evidence : null,
      })}
      onChange={nothing}
      onClose={onClose}
    >
      <Form.Item name="cause" label={t('case.cause')}>
        <Radio.Group
          options={(['customer', 'internal'] as const).map((value) => ({
            value,
            label: t(`case.cause-${value}`),
          }))}
        />
      </Form.Item>
      <Typography.Paragraph type="secondary">{t(`case.about-hold-${cause}`)}</Typography.Paragraph>
      <TextField name="reason" label={t('common.reason')} required rows={2} />
      {cause === 'customer' && <TextField name="evidence" label={t('case.evidence')} required rows={2} />}
    </ActionDialog>
  );
}
