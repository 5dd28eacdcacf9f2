import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import type { Task, TaskRow } from './use-tasks';

const mostHints = 3;

/** Says what became of tasks one could have taken and that are gone now: somebody else was faster. `list` names what is shown. */
export function useVanished(list: string | null, rows: readonly TaskRow[] | null): void {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const api = useApi();
  const { myself } = useSession();
  const label = useLabel();
  const nameOf = usePersonName();
  const before = useRef<{ readonly list: string | null; readonly rows: readonly TaskRow[] }>({
    list,
    rows: [],
  });
  useEffect(() => {
    if (rows === null) return;
    const gone = before.current.rows.filter(({ taskId }) => !rows.some((row) => row.taskId === taskId));
    const isSame = before.current.list === list;
    before.current = { list, rows };
    if (!isSame || list === null) return;
    const tell = async ({ taskId, title, processKey }: TaskRow): Promise<void> => {
      // Out of sight is taken as well.
      const task = await api.get<Task>(`/api/v1/tasks/${taskId}`, {}).catch(() => null);
      if (task?.state === 'offered' || task?.assignee === myself.id) return;
      const what = { title: label(title), number: processKey };
      const who = task?.assignee ?? null;
      void message.info(
        who === null ? t('tasks.gone', what) : t('tasks.taken', { ...what, who: nameOf(who) }),
        6,
      );
    };
    for (const row of gone.slice(0, mostHints)) void tell(row);
  }, [api, label, list, message, myself.id, nameOf, rows, t]);
}
