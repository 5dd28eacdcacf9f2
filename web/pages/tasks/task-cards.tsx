import { Card, Checkbox, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeLabel } from '../../../domain/place-label';
import { useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import { CustomerLine } from '../case/customer-in-list';
import { ClaimButton } from './claim-button';
import { TaskDue, TaskFlags, mayTake } from './task-facts';
import type { TaskListProps } from './task-table';

/** Tasks as cards, for a phone. */
export function TaskCards({ rows, chosen, onChoose }: TaskListProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { myself } = useSession();
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((task) => (
        <li key={task.taskId}>
          <Card size="small">
            <Flex vertical gap={6}>
              <Flex justify="space-between" gap="small" align="start">
                <Link to={`/tasks/${task.taskId}`} style={{ fontSize: 16 }}>
                  {label(task.title)}
                  {task.place === null ? '' : ` · ${label(placeLabel(task.place))}`}
                </Link>
                {mayTake(task, myself) ? (
                  <Checkbox
                    aria-label={t('tasks.choose', { number: task.processKey })}
                    checked={chosen.includes(task.taskId)}
                    onChange={({ target }) =>
                      onChoose(
                        target.checked
                          ? [...chosen, task.taskId]
                          : chosen.filter((taskId) => taskId !== task.taskId),
                      )
                    }
                  />
                ) : null}
              </Flex>
              <Typography.Text type="secondary">{task.processKey}</Typography.Text>
              <CustomerLine of={task} />
              <TaskFlags task={task} />
              <Flex justify="space-between" align="center" gap="small">
                <TaskDue task={task} />
                {task.assignee === null || task.assignee === myself.id ? null : nameOf(task.assignee)}
                <ClaimButton task={task} />
              </Flex>
            </Flex>
          </Card>
        </li>
      ))}
    </Flex>
  );
}
