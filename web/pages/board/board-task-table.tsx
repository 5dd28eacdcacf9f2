import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LocalTime } from '../../parts/local-time';
import { useLabel } from '../../texts/use-label';
import { CustomerCell } from '../case/customer-in-list';
import { TaskDue } from '../tasks/task-facts';
import { type BoardTaskListProps, PassOnButton, TaskHolder, TaskName } from './task-parts';
import { unitLabel } from './unit-label';
import type { TaskRow } from './use-board-tasks';

/** So much room every column has its words in, if need be in two lines. */
const narrowest = 960;

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
      scroll={{ x: narrowest }}
      columns={[
        { title: t('common.due'), render: (_, task) => <TaskDue task={task} /> },
        { title: t('board.task'), render: (_, task) => <TaskName task={task} /> },
        {
          title: t('board.number'),
          render: (_, { kind, processKey }) => (
            <Link to={`/cases/${kind}/${encodeURIComponent(processKey)}`} style={{ whiteSpace: 'nowrap' }}>
              {processKey}
            </Link>
          ),
        },
        { title: t('common.customer'), render: (_, task) => <CustomerCell of={task} /> },
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
