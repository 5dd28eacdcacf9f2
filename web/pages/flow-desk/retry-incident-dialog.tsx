import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import type { Incident } from './use-flow-desk';

interface Retried {
  readonly asked: number;
  readonly recovered: number;
  readonly failed: number;
}

/** Has everything behind an incident tried again now. */
export function RetryIncidentDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ readonly note?: string }>();
  const retry = useOnce(
    (body: { readonly note: string | null }, key) =>
      api.post<Retried>(`/api/v1/incidents/${incident.system}/retry`, body, key),
    (retried) => {
      void message.success(t('flowDesk.retried', { ...retried }), 6);
      void queries.invalidateQueries({ queryKey: ['processes'] });
      onClose();
    },
  );
  return (
    <Modal
      open
      title={t('flowDesk.retryAllTitle', { system: label(incident.title) })}
      okText={t('flowDesk.retryAll')}
      cancelText={t('common.cancel')}
      confirmLoading={retry.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Typography.Paragraph>{t('flowDesk.waiting', { count: incident.processes })}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{t('flowDesk.retryAllHint')}</Typography.Paragraph>
      <Form
        form={form}
        layout="vertical"
        disabled={retry.isPending}
        onFinish={({ note = '' }) => retry.mutate({ note: note.trim() === '' ? null : note.trim() })}
      >
        <Form.Item name="note" label={`${t('common.note')}${t('common.optional')}`}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
      </Form>
      <ProblemAlert error={retry.error} />
    </Modal>
  );
}
