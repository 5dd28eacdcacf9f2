import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../auth/session';
import { ApiProblem } from '../../data/api-problem';
import { useLabel } from '../../texts/use-label';
import { mayTake } from './task-facts';
import { useClaim } from './use-claim';
import type { TaskRow } from './use-tasks';

/** Takes a task and opens it. Nothing for one the person may not take. */
export function ClaimButton({ task }: { task: TaskRow }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const { message } = App.useApp();
  const { myself } = useSession();
  const claim = useClaim();
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  if (!mayTake(task, myself)) return null;
  const take = async (): Promise<void> => {
    setBusy(true);
    const [claimed] = await claim([task]);
    setBusy(false);
    const refusal = claimed?.refusal ?? null;
    if (refusal === null) {
      await navigate(`/tasks/${task.taskId}`);
      return;
    }
    const { title, titleZh } =
      refusal instanceof ApiProblem ? refusal.problem : { title: refusal.message, titleZh: refusal.message };
    void message.warning(
      `${label(task.title)} ${task.processKey}: ${i18n.language === 'en' ? title : titleZh}`,
    );
  };
  return (
    <Button
      type="primary"
      ghost
      loading={isBusy}
      aria-label={t('tasks.claimOne', { title: label(task.title), number: task.processKey })}
      onClick={() => void take()}
    >
      {t('tasks.claim')}
    </Button>
  );
}
