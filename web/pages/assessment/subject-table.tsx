import { Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';
import type { AssessmentAsked } from './asked';
import { FigureButton } from './figure-button';
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
  const more: ColumnsType<Line> = [
    ...(measure === 'count'
      ? []
      : [
          {
            title: t('assessment.casesColumn'),
            align: 'end' as const,
            render: (_: unknown, { figure }: Line) => figure.cases,
          },
        ]),
    ...(measure === 'share'
      ? [
          {
            title: t('assessment.hit'),
            align: 'end' as const,
            render: (_: unknown, { figure }: Line) => figure.hits ?? '—',
          },
        ]
      : []),
    ...(measure === 'duration'
      ? [
          {
            title: t('assessment.p90'),
            align: 'end' as const,
            render: (_: unknown, { figure }: Line) => hours(figure.p90Ms),
          },
          {
            title: t('assessment.sum'),
            align: 'end' as const,
            render: (_: unknown, { figure }: Line) => hours(figure.workingMs),
          },
        ]
      : []),
  ];
  return (
    <Table<Line>
      size="small"
      rowKey={({ subject }) => subject ?? 'total'}
      dataSource={[...lines, { subject: null, figure: total }]}
      pagination={lines.length > 25 ? { pageSize: 25, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t('assessment.subject'),
          render: (_, { subject }) => (subject === null ? <strong>{who(subject)}</strong> : who(subject)),
        },
        {
          title: t(`assessment.value-${measure}`),
          align: 'end',
          render: (_, { subject, figure }) => (
            <FigureButton
              name={asked.figure}
              figure={figure}
              subject={subject}
              who={who(subject)}
              period={asked}
            />
          ),
        },
        ...more,
      ]}
    />
  );
}
