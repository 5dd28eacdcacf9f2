import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ProcessInBrief } from '../../../api/schemas/process-in-brief';
import type { StuckCallAnswer } from '../../../api/schemas/stuck-call';
import { repairGroups } from '../../../domain/process/stuck-call';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import { casePath } from '../case/case-kinds';
import { CorrectedFields } from './corrected-fields';
import { type RepairValues, repairOf, repairs } from './repair-values';

/** Does something about one call that did not go through (O2A-6). Stays open, and says why, when it is refused. */
export function RepairDialog({
  process,
  call,
  onClose,
}: {
  process: Pick<ProcessInBrief, 'kind' | 'processKey'>;
  call: StuckCallAnswer;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const [form] = Form.useForm<RepairValues>();
  const action = Form.useWatch('action', form) ?? 'retry';
  const path = casePath(
    { kind: process.kind, number: process.processKey },
    `/calls/${encodeURIComponent(call.callId)}/repair`,
  );
  const repair = useOnce(
    (body: object, key) => api.post<unknown>(path, body, key),
    () => {
      void message.success(t('flowDesk.repaired', { how: t(`flowDesk.do-${action}`) }));
      void queries.invalidateQueries({ queryKey: ['processes'] });
      void queries.invalidateQueries({ queryKey: ['process', process.kind, process.processKey] });
      onClose();
    },
  );
  // What may be corrected stands in the repair task.
  const possible = repairs.filter((one) => one !== 'correct' || call.taskId !== null);
  const required = { required: true, whitespace: true, message: t('common.wrong-required') };
  const longText = (name: 'note' | 'reason' | 'proof', words: string, isRequired: boolean) => (
    <Form.Item name={name} label={words} rules={isRequired ? [required] : []}>
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('flowDesk.repairTitle')}
      okText={t(`flowDesk.do-${action}`)}
      okButtonProps={{ danger: action === 'compensate' }}
      cancelText={t('common.cancel')}
      confirmLoading={repair.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Typography.Paragraph style={{ overflowWrap: 'anywhere' }}>
        {`${process.processKey} · ${label(call.title)}`}
        <br />
        <Typography.Text type="secondary">{call.detail}</Typography.Text>
      </Typography.Paragraph>
      <Form<RepairValues>
        form={form}
        layout="vertical"
        initialValues={{ action: 'retry' }}
        disabled={repair.isPending}
        onValuesChange={() => repair.reset()}
        // What a field was, and of which name, nobody writes: the form alone knows it.
        onFinish={() => repair.mutate(repairOf(form.getFieldsValue(true) as RepairValues))}
      >
        <Form.Item name="action" label={t('flowDesk.how')} style={{ marginBottom: 8 }}>
          <Radio.Group
            style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}
            options={possible.map((value) => ({ value, label: t(`flowDesk.do-${value}`) }))}
          />
        </Form.Item>
        <Typography.Paragraph type="secondary">{t(`flowDesk.about-${action}`)}</Typography.Paragraph>
        {action === 'correct' && call.taskId !== null ? <CorrectedFields taskId={call.taskId} /> : null}
        {action === 'hand-over' ? (
          <Form.Item name="to" label={t('flowDesk.handOverTo')} rules={[required]}>
            <Select options={repairGroups.map((value) => ({ value, label: t(`flowDesk.to-${value}`) }))} />
          </Form.Item>
        ) : null}
        {action === 'skip' ? longText('reason', t('flowDesk.skipReason'), true) : null}
        {action === 'skip' ? longText('proof', t('flowDesk.proof'), true) : null}
        {action === 'compensate' ? longText('reason', t('flowDesk.compensateReason'), true) : null}
        {action === 'retry' || action === 'correct' || action === 'hand-over'
          ? longText('note', t('common.note'), action === 'hand-over')
          : null}
      </Form>
      <ProblemAlert error={repair.error} />
    </Modal>
  );
}
