import { Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { useLabel } from '../../texts/use-label';
import { CustomerLine } from '../case/customer-in-list';
import { TaskDue } from '../tasks/task-facts';
import { type BoardTaskListProps, PassOnButton, TaskHolder, TaskName } from './task-parts';
import { unitLabel } from './unit-label';

/** Tasks of the board as cards, for a phone. */
export function BoardTaskCards({ tasks, onPassOn }: BoardTaskListProps) {
  const label = useLabel();
  return (
    <Flex vertical gap="small" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {tasks.map((task) => (
        <li key={task.taskId}>
          <Card size="small">
            <Flex vertical gap={6}>
              <Flex justify="space-between" gap="small" align="start">
                <TaskName task={task} />
                <TaskDue task={task} />
              </Flex>
              <Typography.Text type="secondary">
                <Link to={`/cases/${task.kind}/${encodeURIComponent(task.processKey)}`}>
                  {task.processKey}
                </Link>
                {` · ${label(unitLabel(task.group))}`}
              </Typography.Text>
              <CustomerLine of={task} />
              <Flex justify="space-between" align="center" gap="small">
                <TaskHolder task={task} />
                <PassOnButton task={task} onPassOn={onPassOn} />
              </Flex>
            </Flex>
          </Card>
        </li>
      ))}
    </Flex>
  );
}
