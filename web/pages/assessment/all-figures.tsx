import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { figureNames, figures } from '../../../domain/assessment/figure';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { FigureButton } from './figure-button';
import { FigureTable } from './figure-table';
import { useSubjectName } from './subject-name';
import type { Figures, LevelFigures } from './use-level';

interface Line {
  readonly subject: string | null;
  readonly figures: Figures;
}

/** Every figure of everybody of the level: a row for each, the totals above. */
export function AllFigures({ asked, found }: { asked: AssessmentAsked; found: LevelFigures }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = useSubjectName();
  const who = (subject: string | null): string =>
    subject === null ? t('assessment.total') : nameOf(subject);
  return (
    <Card size="small">
      <FigureTable<Line>
        rows={[{ subject: null, figures: found.totals }, ...found.rows]}
        keyOf={({ subject }) => subject ?? 'total'}
        perPage={50}
        heads={[
          {
            key: 'who',
            title: t('assessment.subject'),
            render: ({ subject }) => (subject === null ? <strong>{who(subject)}</strong> : who(subject)),
          },
        ]}
        numbers={figureNames.map((name) => ({
          key: name,
          title: label(figures[name].label),
          render: ({ subject, figures: own }) => (
            <FigureButton
              name={name}
              figure={own[name]}
              subject={subject}
              who={who(subject)}
              period={asked}
            />
          ),
        }))}
      />
    </Card>
  );
}
