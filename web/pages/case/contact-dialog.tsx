import { Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { contactInput } from '../../../api/routes/processes/contacts';
import type { ActionDialogProps } from './case-answers';
import { ActionDialog, nothing } from './action-dialog';
import { TextField } from './text-field';

type Values = z.input<typeof contactInput>;

const channels: readonly Values['channel'][] = ['phone', 'visit', 'message', 'mail'];
const directions: readonly Values['direction'][] = ['from-customer', 'to-customer'];

/** Notes what was said to or by the customer. */
export function ContactDialog({ of, onClose }: Omit<ActionDialogProps, 'found'>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  return (
    <ActionDialog<Values>
      of={of}
      part="/contacts"
      title={t('case.do-contact')}
      submitText={t('common.save')}
      danger={false}
      ready
      form={form}
      initialValues={{ channel: 'phone', direction: 'from-customer' }}
      bodyOf={(values) => values}
      onChange={nothing}
      onClose={onClose}
    >
      <Form.Item name="direction" label={t('case.direction')}>
        <Radio.Group options={directions.map((value) => ({ value, label: t(`case.direction-${value}`) }))} />
      </Form.Item>
      <Form.Item name="channel" label={t('case.channel')}>
        <Select options={channels.map((value) => ({ value, label: t(`case.channel-${value}`) }))} />
      </Form.Item>
      <TextField name="contact" label={t('case.withWhom')} required rows={1} />
      <TextField name="summary" label={t('case.said')} required rows={3} />
    </ActionDialog>
  );
}
