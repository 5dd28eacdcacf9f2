import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../auth/session';
import { useOnce } from '../../../data/use-once';
import { instantOfLocalInput, localInput } from '../../../parts/local-input';
import { ProblemAlert } from '../../../parts/problem-alert';
import { type Person, useDeputies } from './use-person-options';

interface Values {
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

/** Says from when until when somebody is away, and who acts for them. */
export function AbsenceDialog({ absent, onClose }: { absent: Person; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const deputies = useDeputies(absent);
  const [form] = Form.useForm<Values>();
  const record = useOnce<Values, unknown>(
    ({ from, to, ...rest }, key) =>
      api.post(
        '/api/v1/absences',
        { personId: absent.id, ...rest, from: instantOfLocalInput(from), to: instantOfLocalInput(to) },
        key,
      ),
    () => {
      void message.success(t('common.saved'));
      void queries.invalidateQueries({ queryKey: ['admin', 'absences'] });
      onClose();
    },
  );
  const required = [{ required: true, whitespace: true, message: t('common.wrong-required') }];
  return (
    <Modal
      open
      title={t('admin.recordAbsenceOf', { name: absent.name })}
      okText={t('common.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={record.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ from: localInput(new Date().toISOString()) }}
        onFinish={(values) => record.mutate(values)}
      >
        <Form.Item name="deputyId" label={t('admin.deputy')} rules={required} extra={t('admin.deputyHint')}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={deputies} />
        </Form.Item>
        <Form.Item name="from" label={t('admin.absentFrom')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="to" label={t('admin.absentTo')} rules={required}>
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="reason" label={t('common.reason')} rules={required}>
          <Input.TextArea rows={2} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <ProblemAlert error={record.error} />
    </Modal>
  );
}
