import { Alert, Flex, Select, Skeleton, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';
import { Failed } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { Beside } from './beside';
import { TrendLine } from './charts/lazy-charts';
import { FigureButton } from './figure-button';
import { numberOf, withUnit } from './figure-value';
import { type Part, partsOf } from './periods';
import { useSubjectName } from './subject-name';
import { type LevelFigures, useLevelIn } from './use-level';

/** How a figure went through the parts of the period, of all or of one subject. */
export function TrendPanel({ asked, subjects }: { asked: AssessmentAsked; subjects: readonly string[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = useSubjectName();
  const [chosen, setSubject] = useState<string | null>(null);
  const subject = chosen !== null && subjects.includes(chosen) ? chosen : null;
  const parts = partsOf(asked);
  const answers = useLevelIn(asked, parts);
  const failed = answers.find(({ isError }) => isError);
  if (failed?.error !== undefined && failed.error !== null)
    return <Failed error={failed.error} onRetry={() => void failed.refetch()} />;
  const who = subject === null ? t('assessment.total') : nameOf(subject);
  const lines = parts.map((part, n) => ({ part, figure: figureIn(answers[n]?.data, asked, subject) }));
  const points = lines.map(({ part, figure }) => {
    const value = figure === null ? null : numberOf(asked.figure, figure);
    return { name: part.name, value, text: withUnit(asked.figure, value, t) };
  });
  return (
    <>
      <Flex style={{ marginBlockEnd: 12 }}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          aria-label={t('assessment.subject')}
          placeholder={t('assessment.total')}
          style={{ minWidth: 200 }}
          value={subject}
          options={subjects.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(value: string | undefined) => setSubject(value ?? null)}
        />
      </Flex>
      {parts.length === 1 && <Alert type="info" showIcon title={t('assessment.oneDay')} />}
      {answers.some(({ isPending }) => isPending) ? (
        <Skeleton active />
      ) : (
        <Beside
          chart={
            <TrendLine
              title={`${who} · ${label(figures[asked.figure].label)}`}
              points={points}
              most={figures[asked.figure].measure === 'share' ? 100 : null}
            />
          }
          table={<TrendTable asked={asked} subject={subject} who={who} lines={lines} />}
        />
      )}
    </>
  );
}

function figureIn(
  found: LevelFigures | undefined,
  { figure }: AssessmentAsked,
  subject: string | null,
): Figure | null {
  if (found === undefined) return null;
  if (subject === null) return found.totals[figure];
  return found.rows.find((row) => row.subject === subject)?.figures[figure] ?? null;
}

interface Line {
  readonly part: Part;
  readonly figure: Figure | null;
}

function TrendTable({
  asked,
  subject,
  who,
  lines,
}: {
  asked: AssessmentAsked;
  subject: string | null;
  who: string;
  lines: readonly Line[];
}) {
  const { t } = useTranslation();
  return (
    <Table<Line>
      size="small"
      pagination={false}
      rowKey={({ part }) => part.from}
      dataSource={lines}
      columns={[
        {
          title: t('assessment.period'),
          render: (_, { part: { from, to } }) => (from === to ? from : `${from} ~ ${to}`),
        },
        {
          title: t(`assessment.value-${figures[asked.figure].measure}`),
          align: 'end',
          render: (_, { part, figure }) =>
            figure === null ? (
              '—'
            ) : (
              <FigureButton name={asked.figure} figure={figure} subject={subject} who={who} period={part} />
            ),
        },
        {
          title: t('assessment.casesColumn'),
          align: 'end',
          render: (_, { figure }) => figure?.cases ?? 0,
        },
      ]}
    />
  );
}
