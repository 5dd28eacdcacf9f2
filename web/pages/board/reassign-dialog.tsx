import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { memberOf } from '../../../domain/process/actor';
import { addLoads } from '../../../domain/process/board';
import { whyNotGiveTo } from '../../../domain/process/task-rules';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { usePersonName } from '../../data/use-people';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import { type UnitRow, usePeopleOf } from './use-board';
import type { TaskRow } from './use-board-tasks';

interface Reassignment {
  readonly to: string;
  readonly reason: string;
}

/** Gives a task to somebody by name, with a reason; those with the least work come first (O2A-5). */
export function ReassignDialog({
  task,
  units,
  onClose,
}: {
  task: TaskRow;
  units: readonly UnitRow[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const queries = useQueryClient();
  const label = useLabel();
  const nameOf = usePersonName();
  const [form] = Form.useForm<Reassignment>();
  const give = useOnce(
    (body: Reassignment, key) => api.post<unknown>(`/api/v1/tasks/${task.taskId}/reassign`, body, key),
    () => {
      void message.success(t('board.reassigned', { who: nameOf(form.getFieldValue('to') as string) }));
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      onClose();
    },
  );
  const [offeredTo = null, ...others] = task.candidates;
  const standing = task.assignee ?? (others.length === 0 ? offeredTo : null);
  const loadOf = (id: string) =>
    addLoads(units.flatMap(({ people }) => people).flatMap((one) => (one.person === id ? [one.load] : [])));
  const receivers = usePeopleOf(task.group.department)
    .filter((person) => person.id !== standing && whyNotGiveTo(task, memberOf(person)) === null)
    .map(({ id, name }) => ({ value: id, label: t('board.nameAndId', { name, id }), load: loadOf(id) }))
    .toSorted((a, b) => a.load.open - b.load.open);
  const required = { required: true, whitespace: true, message: t('common.wrong-required') };
  return (
    <Modal
      open
      title={t('board.reassignTitle')}
      okText={t('board.reassign')}
      cancelText={t('common.cancel')}
      confirmLoading={give.isPending}
      okButtonProps={{ disabled: receivers.length === 0 }}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Typography.Paragraph>{`${label(task.title)} · ${task.processKey}`}</Typography.Paragraph>
      <Form form={form} layout="vertical" disabled={give.isPending} onFinish={(body) => give.mutate(body)}>
        <Form.Item name="to" label={t('board.to')} rules={[required]}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('board.toHint')}
            notFoundContent={t('board.noReceiver')}
            options={receivers}
            optionRender={({ data }) => (
              <>
                {data.label}{' '}
                <Typography.Text type="secondary">
                  {t('board.hisLoad', { open: data.load.open, overdue: data.load.overdue })}
                </Typography.Text>
              </>
            )}
          />
        </Form.Item>
        <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      </Form>
      <ProblemAlert error={give.error} />
    </Modal>
  );
}
