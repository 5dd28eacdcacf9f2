import { Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowStageAnswer } from '../../../api/schemas/flow';
import { useLabel } from '../../texts/use-label';
import './flow.css';
import { StageChip } from './stage-chip';
import { StageWork } from './stage-work';

/** Where somebody looks first: what is late, else what is under way, else where it ended. */
function firstToShow(stages: readonly FlowStageAnswer[]): string | null {
  for (const state of ['late', 'now', 'stopped'] as const) {
    const found = stages.findLast((stage) => stage.state === state);
    if (found !== undefined) return found.stage;
  }
  return stages.findLast(({ branches }) => branches.length > 0)?.stage ?? null;
}

/**
 * The flow of a process as a picture: its stages in order, and what runs side by side in the one chosen, with who has it and what is left.
 * A list for who cannot see it; on a phone the stages stand below each other.
 */
export function FlowPicture({ stages }: { stages: readonly FlowStageAnswer[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [chosen, setChosen] = useState<string | null>(null);
  const shownName = chosen ?? firstToShow(stages);
  const shown = stages.find(({ stage }) => stage === shownName) ?? null;
  const work = shown === null ? null : <StageWork stage={shown} />;
  return (
    <>
      <ol className="flow-track" aria-label={t('case.flow')}>
        {stages.map((stage) => (
          <li key={stage.stage} className="flow-stage" aria-current={isUnderWay(stage) ? 'step' : undefined}>
            <StageChip
              stage={stage}
              pressed={stage.stage === shownName}
              onPress={() => setChosen(stage.stage)}
            />
            {!isWide && stage.stage === shownName && <div style={{ marginBlock: 8 }}>{work}</div>}
          </li>
        ))}
      </ol>
      {isWide && shown !== null && (
        <section style={{ marginBlockStart: 16 }} aria-label={label(shown.label)} aria-live="polite">
          {work}
        </section>
      )}
    </>
  );
}

function isUnderWay({ state }: FlowStageAnswer): boolean {
  return state === 'now' || state === 'late';
}
