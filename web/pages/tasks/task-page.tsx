import { Alert, Card, Col, Flex, List, Row, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { placeLabel } from '../../../domain/place-label';
import { labelOf } from '../../../domain/process/labels';
import { useSession } from '../../auth/session';
import { usePersonName } from '../../data/use-people';
import { lastAddress } from '../../layout/last-address';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';
import { useLabel } from '../../texts/use-label';
import { CustomerName } from '../case/customer-name';
import { groupLabel } from '../case/words';
import { ActionBar } from './action-bar';
import { AnswerForm } from './answer-form';
import { ContextView } from './context-view';
import { TaskDue, TaskFlags } from './task-facts';
import { TaskFiles } from './task-files';
import { TaskHistory } from './task-history';
import { type Task, useTask } from './use-tasks';

/** One task: what one needs to know, what one may do, the form that does it, and what happened before. */
export function TaskPage() {
  const { taskId = '' } = useParams();
  const task = useTask(taskId);
  return <Loaded query={task}>{(found) => <TaskView key={found.taskId} task={found} />}</Loaded>;
}

function TaskView({ task }: { task: Task }) {
  const { t } = useTranslation();
  return (
    <Flex vertical gap="middle">
      <Link to={lastAddress('/tasks')}>{t('tasks.back')}</Link>
      <Head task={task} />
      <Standing task={task} />
      <ActionBar task={task} />
      <Row gutter={[16, 16]}>
        <Col xs={24} lg={15}>
          <Flex vertical gap="middle">
            <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('tasks.toKnow')}</h2>}>
              <ContextView context={task.context} />
            </Card>
            <AnswerForm task={task} />
            <Comments task={task} />
          </Flex>
        </Col>
        <Col xs={24} lg={9}>
          <Flex vertical gap="middle">
            <TaskFiles task={task} />
            <TaskHistory task={task} />
          </Flex>
        </Col>
      </Row>
    </Flex>
  );
}

function Head({ task }: { task: Task }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { title, place, kind, kindLabel, processKey, customerNo, customerName, tier, stage } = task;
  return (
    <Flex vertical gap={6}>
      <Flex wrap gap="small" align="center">
        <PageTitle text={label(title)} />
        <TaskDue task={task} />
        <TaskFlags task={task} />
      </Flex>
      <Typography.Text>
        {place === null ? '' : `${label(placeLabel(place))} · `}
        <Link to={`/cases/${kind}/${encodeURIComponent(processKey)}`} style={{ textDecoration: 'underline' }}>
          {`${label(kindLabel)} ${processKey}`}
        </Link>
        {` · ${label(labelOf('stage', stage))} · ${t('common.customer')} `}
        <CustomerName customerNo={customerNo} customerName={customerName} tab={null} />
        {` · ${tier}`}
      </Typography.Text>
    </Flex>
  );
}

/** Whose it is now, and how it came there. */
function Standing({ task }: { task: Task }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { myself } = useSession();
  const { state, assignee, completedBy, from, dueAt, returnReason } = task;
  const giver = from.person === null ? label(groupLabel(from.group)) : nameOf(from.person);
  const isOthers = state === 'claimed' && assignee !== null && assignee !== myself.id;
  return (
    <Flex vertical gap="small">
      <Flex wrap gap="middle" align="center">
        <Tag style={{ margin: 0 }}>{t(`tasks.state-${state}`)}</Tag>
        <span>{t('tasks.from', { who: giver })}</span>
        <span>{t('tasks.for', { who: label(groupLabel(task.group)) })}</span>
        {dueAt === null ? null : (
          <span>
            {t('common.due')} <LocalTime at={dueAt} />
          </span>
        )}
      </Flex>
      {isOthers ? (
        <Alert type="info" showIcon title={t('tasks.isOthers', { who: nameOf(assignee) })} />
      ) : null}
      {completedBy === null ? null : (
        <Alert type="success" showIcon title={t('tasks.wasDone', { who: nameOf(completedBy) })} />
      )}
      {returnReason === null ? null : (
        <Alert type="warning" showIcon title={t('tasks.wasReturned', { reason: returnReason })} />
      )}
    </Flex>
  );
}

function Comments({ task: { comments } }: { task: Task }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  if (comments.length === 0) return null;
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('tasks.comments')}</h2>}>
      <List
        size="small"
        dataSource={[...comments]}
        renderItem={({ by, at, text }) => (
          <List.Item key={`${at} ${by}`}>
            <Flex vertical>
              <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</span>
              <Typography.Text type="secondary">
                {nameOf(by)} · <LocalTime at={at} />
              </Typography.Text>
            </Flex>
          </List.Item>
        )}
      />
    </Card>
  );
}
