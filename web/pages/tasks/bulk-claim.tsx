import { Alert, Button, Flex, List } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../data/api-problem';
import { useLabel } from '../../texts/use-label';
import { type Claimed, useClaim } from './use-claim';
import type { TaskRow } from './use-tasks';

/** Takes what was chosen, and says row by row what came of it. */
export function BulkClaim({ tasks, onDone }: { tasks: readonly TaskRow[]; onDone: () => void }) {
  const { t } = useTranslation();
  const claim = useClaim();
  const [isBusy, setBusy] = useState(false);
  const [claimed, setClaimed] = useState<readonly Claimed[]>([]);
  const take = async (): Promise<void> => {
    setBusy(true);
    setClaimed(await claim(tasks));
    setBusy(false);
    onDone();
  };
  return (
    <Flex vertical gap="small">
      {tasks.length === 0 ? null : (
        <div>
          <Button type="primary" loading={isBusy} onClick={() => void take()}>
            {t('tasks.claimChosen', { count: tasks.length })}
          </Button>
        </div>
      )}
      {claimed.length === 0 ? null : <Outcome claimed={claimed} onClose={() => setClaimed([])} />}
    </Flex>
  );
}

function Outcome({ claimed, onClose }: { claimed: readonly Claimed[]; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const refused = claimed.filter(({ refusal }) => refusal !== null);
  const why = (refusal: Error): string => {
    if (!(refusal instanceof ApiProblem)) return refusal.message;
    return i18n.language === 'en' ? refusal.problem.title : refusal.problem.titleZh;
  };
  return (
    <Alert
      role="status"
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose, 'aria-label': t('common.close') }}
      title={t('tasks.claimedOf', { mine: claimed.length - refused.length, count: claimed.length })}
      description={
        refused.length === 0 ? null : (
          <List
            size="small"
            dataSource={[...refused]}
            renderItem={({ task, refusal }) => (
              <List.Item key={task.taskId}>
                {`${label(task.title)} ${task.processKey}: ${refusal === null ? '' : why(refusal)}`}
              </List.Item>
            )}
          />
        )
      }
    />
  );
}
