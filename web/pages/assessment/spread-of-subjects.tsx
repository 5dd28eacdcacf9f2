import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import { Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { Beside } from './beside';
import { ValueColumns } from './charts/lazy-charts';
import { FigureButton } from './figure-button';
import { numberOf, withUnit } from './figure-value';
import { type Band, spreadOf } from './spread';
import { useSubjectName } from './subject-name';
import type { LevelFigures } from './use-level';

/** How a figure is spread over those it counts for: how many have about as much. */
export function SpreadOfSubjects({ asked, found }: { asked: AssessmentAsked; found: LevelFigures }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = useSubjectName();
  const { figure } = asked;
  const { measure } = figures[figure];
  const values = found.rows.flatMap(({ subject, figures: own }) => {
    const value = numberOf(figure, own[figure]);
    return value === null ? [] : [{ subject, value }];
  });
  const bands = spreadOf(figure, values);
  if (bands.length === 0) return <Nothing text={t('assessment.noValues')} />;
  const nameOfBand = ({ from, to }: Band): string => {
    if (from === to) return withUnit(figure, from, t);
    return measure === 'count' && to - from === 1 ? String(from) : `${from} – <${withUnit(figure, to, t)}`;
  };
  const bars = bands.map((band) => ({
    name: nameOfBand(band),
    value: band.subjects.length,
    text: String(band.subjects.length),
  }));
  return (
    <Beside
      chart={
        <ValueColumns
          title={`${label(figures[figure].label)} · ${t('assessment.side-spread')}`}
          bars={bars}
        />
      }
      table={
        <Table<Band>
          size="small"
          pagination={false}
          rowKey="from"
          dataSource={bands}
          columns={[
            { title: t(`assessment.value-${measure}`), render: (_, band) => nameOfBand(band) },
            { title: t('assessment.howMany'), align: 'end', render: (_, { subjects }) => subjects.length },
            {
              title: t('assessment.subject'),
              render: (_, { subjects }) =>
                subjects.length === 0
                  ? '—'
                  : subjects.map((subject) => {
                      const row = found.rows.find((each) => each.subject === subject);
                      return row === undefined ? null : (
                        <div key={subject}>
                          {nameOf(subject)}{' '}
                          <FigureButton
                            name={figure}
                            figure={row.figures[figure]}
                            subject={subject}
                            who={nameOf(subject)}
                            period={asked}
                          />
                        </div>
                      );
                    }),
            },
          ]}
        />
      }
    />
  );
}
