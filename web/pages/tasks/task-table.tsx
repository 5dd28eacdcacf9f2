import { Flex, Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { placeLabel } from '../../../domain/place-label';
import { labelOf } from '../../../domain/process/labels';
import { useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import { CustomerCell } from '../case/customer-in-list';
import { ClaimButton } from './claim-button';
import { TaskDue, TaskFlags, mayTake } from './task-facts';
import type { TaskRow } from './use-tasks';

/** How tasks are shown, wide or narrow. */
export interface TaskListProps {
  readonly rows: readonly TaskRow[];
  readonly chosen: readonly string[];
  readonly onChoose: (taskIds: readonly string[]) => void;
}

/** Tasks as a table. */
export function TaskTable({ rows, chosen, onChoose }: TaskListProps) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { myself } = useSession();
  return (
    <Table<TaskRow>
      rowKey="taskId"
      size="middle"
      pagination={false}
      dataSource={rows}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
        getCheckboxProps: (task) => ({
          disabled: !mayTake(task, myself),
          'aria-label': t('tasks.choose', { number: task.processKey }),
        }),
        getTitleCheckboxProps: () => ({ 'aria-label': t('tasks.chooseAll') }),
      }}
      columns={[
        { title: t('common.due'), render: (_, task) => <TaskDue task={task} /> },
        {
          title: t('tasks.task'),
          render: (_, task) => (
            <Flex vertical gap={2}>
              <Link to={`/tasks/${task.taskId}`}>{label(task.title)}</Link>
              {task.place === null ? null : (
                <Typography.Text type="secondary">{label(placeLabel(task.place))}</Typography.Text>
              )}
              <TaskFlags task={task} />
            </Flex>
          ),
        },
        {
          title: t('tasks.number'),
          render: (_, task) => (
            <Flex vertical>
              <span style={{ whiteSpace: 'nowrap' }}>{task.processKey}</span>
              <Typography.Text type="secondary" style={{ fontSize: 12 }}>
                {label(task.kindLabel)}
              </Typography.Text>
            </Flex>
          ),
        },
        { title: t('common.customer'), render: (_, task) => <CustomerCell of={task} /> },
        { title: t('common.stage'), render: (_, { stage }) => label(labelOf('stage', stage)) },
        {
          title: t('tasks.holder'),
          render: (_, task) => (task.assignee === null ? t('tasks.nobody') : nameOf(task.assignee)),
        },
        { title: '', align: 'right', render: (_, task) => <ClaimButton task={task} /> },
      ]}
    />
  );
}
