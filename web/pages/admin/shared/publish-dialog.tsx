import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../auth/session';
import { useOnce } from '../../../data/use-once';
import { ProblemAlert } from '../../../parts/problem-alert';

/** Asks why, and sends it with what is to be published or applied. Stays open, and says why, when it is refused. */
export function PublishDialog({
  title,
  about,
  path,
  bodyOf,
  onDone,
  onClose,
}: {
  title: string;
  /** What will happen, in a sentence. */
  about: string;
  path: string;
  bodyOf: (reason: string) => object;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const send = useOnce<object, unknown>(
    (body, key) => api.post(path, body, key),
    () => {
      void message.success(t('common.saved'));
      void queries.invalidateQueries({ queryKey: ['admin'] });
      void queries.invalidateQueries({ queryKey: ['calendar'] });
      onDone();
    },
  );
  return (
    <Modal
      open
      title={title}
      okText={t('common.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={send.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Typography.Paragraph>{about}</Typography.Paragraph>
      <Form form={form} layout="vertical" onFinish={({ reason }) => send.mutate(bodyOf(reason.trim()))}>
        <Form.Item
          name="reason"
          label={t('common.reason')}
          rules={[{ required: true, whitespace: true, message: t('common.wrong-required') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <ProblemAlert error={send.error} />
    </Modal>
  );
}
