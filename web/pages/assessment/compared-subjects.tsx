import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import { levelLabels } from '../../../domain/assessment/level';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { Beside } from './beside';
import { ValueBars } from './charts/lazy-charts';
import { numberOf, withUnit } from './figure-value';
import { useSubjectName } from './subject-name';
import { SubjectTable } from './subject-table';
import type { LevelFigures } from './use-level';

/** Who has what of a figure: the most first, as bars with their values and as a table. */
export function ComparedSubjects({ asked, found }: { asked: AssessmentAsked; found: LevelFigures }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = useSubjectName();
  const { figure } = asked;
  const lines = found.rows
    .map(({ subject, figures: own }) => ({
      subject,
      figure: own[figure],
      value: numberOf(figure, own[figure]),
    }))
    .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  const bars = lines.flatMap(({ subject, value }) =>
    value === null ? [] : [{ name: nameOf(subject), value, text: withUnit(figure, value, t) }],
  );
  const title = `${label(levelLabels[asked.level])} · ${label(figures[figure].label)}`;
  return (
    <Beside
      chart={<ValueBars title={title} bars={bars} most={figures[figure].measure === 'share' ? 100 : null} />}
      table={<SubjectTable asked={asked} lines={lines} total={found.totals[figure]} />}
    />
  );
}
