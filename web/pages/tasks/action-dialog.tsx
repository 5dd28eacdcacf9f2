import { App, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { JsonForm } from '../../parts/json-form/json-form';
import { ProblemAlert } from '../../parts/problem-alert';
import { useReceivers } from './colleagues';
import type { TaskAction } from './task-actions';
import type { Task } from './use-tasks';

/** Asks what an action needs to know, and does it. */
export function ActionDialog({
  task,
  action,
  onClose,
  onDone,
}: {
  task: Task;
  action: TaskAction;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<unknown>(null);
  const { name, form } = action;
  const receivers = useReceivers(task, form.properties?.['to'] !== undefined);
  const act = useOnce(
    (body: unknown, key) => api.post<unknown>(`/api/v1/tasks/${task.taskId}/${name}`, body, key),
    () => {
      void message.success(t(`tasks.done-${name}`));
      onDone();
    },
  );
  return (
    <Modal open title={t(`tasks.do-${name}`)} footer={null} onCancel={onClose} destroyOnHidden>
      <ProblemAlert error={act.error} />
      <JsonForm
        schema={form}
        draft={draft}
        submitText={t(`tasks.do-${name}`)}
        busy={act.isPending}
        refusal={act.error}
        root=""
        choices={{ to: receivers }}
        files={null}
        onChange={setDraft}
        onSubmit={(body) => act.mutate(body)}
      />
    </Modal>
  );
}
