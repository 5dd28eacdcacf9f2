import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { placeLabel } from '../../../domain/place-label';
import { usePersonName } from '../../data/use-people';
import { useLabel } from '../../texts/use-label';
import { DueTag } from '../due-tag';
import { LocalTime } from '../local-time';
import { stageMarks } from './stage-marks';

type Branch = FlowStageAnswer['branches'][number];

/** What is and was done in a stage, side by side, with who has it. */
export function StageWork({ stage }: { stage: FlowStageAnswer }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { branches, by, enteredAt, state } = stage;
  return (
    <>
      <Flex gap={8} wrap align="baseline" style={{ marginBlockEnd: 8 }}>
        <Typography.Text strong>{label(stage.label)}</Typography.Text>
        <Typography.Text type="secondary">{t(`case.stage-${state}`)}</Typography.Text>
        {enteredAt !== null && (
          <Typography.Text type="secondary">
            {t('case.enteredAt')} <LocalTime at={enteredAt} />
          </Typography.Text>
        )}
        {branches.length > 1 && (
          <Typography.Text type="secondary">
            {t('case.sideBySide', { count: branches.length })}
          </Typography.Text>
        )}
      </Flex>
      {branches.length === 0 ? (
        <Typography.Text type="secondary">
          {by.length === 0
            ? t('case.noWork')
            : t('case.doneBy', { who: by.map(label).join(t('case.comma')) })}
        </Typography.Text>
      ) : (
        <ul className="flow-branches">
          {branches.map((branch) => (
            <BranchBox key={branch.taskId} branch={branch} />
          ))}
        </ul>
      )}
    </>
  );
}

function BranchBox({ branch }: { branch: Branch }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { taskId, title, place, by, person, state, offeredAt, dueAt, closedAt, times } = branch;
  return (
    <li className="flow-branch" data-state={state}>
      <Flex justify="space-between" gap={8} wrap>
        <Link to={`/tasks/${encodeURIComponent(taskId)}`}>{label(title)}</Link>
        <span>
          {stageMarks[state]} {t(`case.branch-${state}`)}
        </span>
      </Flex>
      {place !== null && <span className="flow-note">{label(placeLabel(place))}</span>}
      <span className="flow-note">
        {label(by)}
        {person !== null && ` · ${nameOf(person)}`}
        {times > 1 && ` · ${t('case.asked', { count: times })}`}
      </span>
      {closedAt === null ? (
        <DueTag startedAt={offeredAt} dueAt={dueAt} state={dueAt === null ? 'paused' : 'running'} />
      ) : (
        <span className="flow-note">
          <LocalTime at={closedAt} />
        </span>
      )}
    </li>
  );
}
