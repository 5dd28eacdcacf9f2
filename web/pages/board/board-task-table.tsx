import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import { TaskDue } from '../tasks/task-facts';
import { type BoardTaskListProps, PassOnButton, TaskHolder, TaskName } from './task-parts';
import { unitLabel } from './unit-label';
import type { TaskRow } from './use-board-tasks';

/** Tasks of the board as a table. */
export function BoardTaskTable({ tasks, onPassOn }: BoardTaskListProps) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Table<TaskRow>
      rowKey="taskId"
      size="small"
      pagination={false}
      dataSource={tasks}
      scroll={{ x: 'max-content' }}
      columns={[
        { title: t('common.due'), render: (_, task) => <TaskDue task={task} /> },
        { title: t('board.task'), render: (_, task) => <TaskName task={task} /> },
        {
          title: t('board.number'),
          render: (_, { kind, processKey, customerNo, tier }) => (
            <>
              <Link to={`/cases/${kind}/${encodeURIComponent(processKey)}`}>{processKey}</Link>
              <div>
                <Typography.Text type="secondary">{`${customerNo} · ${tier}`}</Typography.Text>
              </div>
            </>
          ),
        },
        { title: t('board.unit'), render: (_, { group }) => label(unitLabel(group)) },
        { title: t('board.holder'), render: (_, task) => <TaskHolder task={task} /> },
        { title: t('board.since'), render: (_, { offeredAt }) => <LocalTime at={offeredAt} /> },
        {
          title: '',
          align: 'right',
          render: (_, task) => <PassOnButton task={task} onPassOn={onPassOn} />,
        },
      ]}
    />
  );
}
