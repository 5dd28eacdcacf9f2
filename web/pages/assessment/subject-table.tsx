import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';
import type { AssessmentAsked } from './asked';
import { FigureButton } from './figure-button';
import { type FigureColumn, FigureTable } from './figure-table';
import { hoursOf } from './figure-value';
import { useSubjectName } from './subject-name';

interface Line {
  /** Null for the total. */
  readonly subject: string | null;
  readonly figure: Figure;
}

/** The figure of each subject with what it is made of, and the total. */
export function SubjectTable({
  asked,
  lines,
  total,
}: {
  asked: AssessmentAsked;
  lines: readonly Line[];
  total: Figure;
}) {
  const { t } = useTranslation();
  const nameOf = useSubjectName();
  const who = (subject: string | null): string =>
    subject === null ? t('assessment.total') : nameOf(subject);
  const hours = (ms: number | null): string =>
    ms === null ? '—' : t('assessment.hoursShort', { hours: hoursOf(ms) });
  const { measure } = figures[asked.figure];
  const cases: FigureColumn<Line> = {
    key: 'cases',
    title: t('assessment.casesColumn'),
    render: ({ figure }) => figure.cases,
  };
  const more: Readonly<Record<typeof measure, readonly FigureColumn<Line>[]>> = {
    count: [],
    total: [cases],
    share: [cases, { key: 'hits', title: t('assessment.hit'), render: ({ figure }) => figure.hits ?? '—' }],
    duration: [
      cases,
      { key: 'p90', title: t('assessment.p90'), render: ({ figure }) => hours(figure.p90Ms) },
      { key: 'sum', title: t('assessment.sum'), render: ({ figure }) => hours(figure.workingMs) },
    ],
  };
  return (
    <FigureTable<Line>
      rows={[...lines, { subject: null, figure: total }]}
      keyOf={({ subject }) => subject ?? 'total'}
      perPage={25}
      heads={[
        {
          key: 'who',
          title: t('assessment.subject'),
          render: ({ subject }) => (subject === null ? <strong>{who(subject)}</strong> : who(subject)),
        },
      ]}
      numbers={[
        {
          key: 'value',
          title: t(`assessment.value-${measure}`),
          render: ({ subject, figure }) => (
            <FigureButton
              name={asked.figure}
              figure={figure}
              subject={subject}
              who={who(subject)}
              period={asked}
            />
          ),
        },
        ...more[measure],
      ]}
    />
  );
}
