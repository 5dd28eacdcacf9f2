import { Button, Flex, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeLabel } from '../../../domain/place-label';
import { manages } from '../../../domain/process/task-rules';
import { useSession } from '../../auth/session';
import { whyNotBy } from '../../data/as-whom';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import type { TaskRow } from './use-board-tasks';

/** How tasks of the board are shown, wide or narrow. */
export interface BoardTaskListProps {
  readonly tasks: readonly TaskRow[];
  readonly onPassOn: (task: TaskRow) => void;
}

/** What is to be done, and where. */
export function TaskName({ task }: { task: TaskRow }) {
  const label = useLabel();
  return (
    <Flex vertical gap={2}>
      <Link to={`/tasks/${task.taskId}`}>{label(task.title)}</Link>
      {task.place === null ? null : (
        <Typography.Text type="secondary">{label(placeLabel(task.place))}</Typography.Text>
      )}
    </Flex>
  );
}

/** Who holds a task, or who is to accept it. */
export function TaskHolder({ task: { assignee, handover, candidates } }: { task: TaskRow }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (assignee !== null && handover === null) return <>{nameOf(assignee)}</>;
  const [only = null, ...others] = candidates;
  if (handover === null) return <Typography.Text type="secondary">{t('board.nobody')}</Typography.Text>;
  return (
    <Tag color="blue">
      {only !== null && others.length === 0
        ? t('board.awaiting', { who: nameOf(only) })
        : t('board.awaitingGroup')}
    </Tag>
  );
}

/** Gives the task to somebody else; only for those who manage its people. */
export function PassOnButton({ task, onPassOn }: { task: TaskRow } & Pick<BoardTaskListProps, 'onPassOn'>) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const whyNot = whyNotBy(myself, (by) => {
    const rights = by.onBehalfOf === null ? [by] : [by, by.onBehalfOf];
    return rights.some((member) => manages(member, task.group)) ? null : 'forbidden';
  });
  if (whyNot !== null || task.closedAt !== null) return null;
  return (
    <Button
      size="small"
      aria-label={`${t('board.reassign')} ${task.processKey}`}
      onClick={() => onPassOn(task)}
    >
      {t('board.reassign')}
    </Button>
  );
}
