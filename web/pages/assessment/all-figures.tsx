import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { figureNames, figures } from '../../../domain/assessment/figure';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { FigureButton } from './figure-button';
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
    <Table<Line>
      size="small"
      sticky
      pagination={found.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      rowKey={({ subject }) => subject ?? 'total'}
      dataSource={[{ subject: null, figures: found.totals }, ...found.rows]}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('assessment.subject'),
          fixed: 'start',
          render: (_, { subject }) => (subject === null ? <strong>{who(subject)}</strong> : who(subject)),
        },
        ...figureNames.map((name) => ({
          key: name,
          title: label(figures[name].label),
          align: 'end' as const,
          render: (_: unknown, { subject, figures: own }: Line) => (
            <FigureButton
              name={name}
              figure={own[name]}
              subject={subject}
              who={who(subject)}
              period={asked}
            />
          ),
        })),
      ]}
    />
  );
}
