import { useTranslation } from 'react-i18next';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { useLabel } from '../../texts/use-label';
import { stageMarks } from './stage-marks';

const mostNamed = 2;

/** A stage as one box of the picture: its name, how it stands, and who has it. Pressed, its work is shown. */
export function StageChip({
  stage,
  pressed,
  onPress,
}: {
  stage: FlowStageAnswer;
  pressed: boolean;
  onPress: () => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const { state, times } = stage;
  const who = namesOf(stage, label);
  return (
    <button type="button" className="flow-chip" data-state={state} aria-pressed={pressed} onClick={onPress}>
      <span className="flow-name">{label(stage.label)}</span>
      <span className="flow-note">
        {stageMarks[state]}
        {t(`case.stage-${state}`)}
        {times > 1 && ` · ${t('case.times', { count: times })}`}
      </span>
      {who.length > 0 && (
        <span className="flow-note">
          {who.slice(0, mostNamed).join(t('case.comma'))}
          {who.length > mostNamed && ` +${who.length - mostNamed}`}
        </span>
      )}
    </button>
  );
}

/** Who has it while it is under way; who will, while it is to come. */
function namesOf(
  { state, branches, by }: FlowStageAnswer,
  label: (words: FlowStageAnswer['label']) => string,
): readonly string[] {
  if (state === 'now' || state === 'late') {
    const open = branches.filter(({ closedAt }) => closedAt === null).map((branch) => label(branch.by));
    return [...new Set(open.length > 0 ? open : by.map(label))];
  }
  return state === 'to-come' ? [...new Set(by.map(label))] : [];
}
