import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { whyNotComplete } from '../../../domain/process/task-rules';
import { useApi, useSession } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { useOnce } from '../../data/use-once';
import { lastAddress } from '../../layout/last-address';
import { JsonForm } from '../../parts/json-form/json-form';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import { useNamedPeople } from './colleagues';
import { knownChoices } from './known-choices';
import { useDraft } from './use-draft';
import { useTaskFiles } from './use-task-files';
import type { Task } from './use-tasks';

/** The form by which the task is done. What was written and not sent is here again after a reload. */
export function AnswerForm({ task }: { task: Task }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { myself } = useSession();
  const label = useLabel();
  const { draft, write, forget } = useDraft(task.taskId);
  const people = useNamedPeople(task);
  const files = useTaskFiles(task);
  const complete = useOnce(
    (answer: unknown, key) => api.post<Task>(`/api/v1/tasks/${task.taskId}/complete`, { answer }, key),
    () => {
      forget();
      void queries.invalidateQueries({ queryKey: ['tasks'] });
      void queries.invalidateQueries({ queryKey: ['process', task.kind, task.processKey] });
      void message.success(t('tasks.completed'));
      void navigate(lastAddress('/tasks'));
    },
  );
  const whyNot = whyNotBy(myself, (by) => whyNotComplete(task, by));
  if (whyNot === 'problem-open') return <Alert type="warning" showIcon title={t('tasks.problemOpen')} />;
  if (whyNot !== null) return null;
  const isMine = task.assignee === myself.id;
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('tasks.answer')}</h2>}>
      <JsonForm
        schema={task.form}
        draft={draft}
        submitText={t(isMine ? 'tasks.complete' : 'tasks.claimAndComplete')}
        busy={complete.isPending}
        refusal={complete.error}
        root="answer"
        choices={{ ...people, ...knownChoices(task, label) }}
        files={files}
        onChange={write}
        onSubmit={(answer) => complete.mutate(answer)}
      />
      <div style={{ marginTop: 12 }}>
        <ProblemAlert error={complete.error} />
      </div>
    </Card>
  );
}
