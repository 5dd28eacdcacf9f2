import { Card, Flex, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figures } from '../../../domain/assessment/figure';
import { Nothing } from '../../parts/page-state';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { ComparedSubjects } from './compared-subjects';
import { SpreadOfSubjects } from './spread-of-subjects';
import { TrendPanel } from './trend-panel';
import type { LevelFigures } from './use-level';

const sides = ['compare', 'trend', 'spread'] as const;

/** One figure from each side: who has what, how it went, how it is spread. */
export function FigurePanel({ asked, found }: { asked: AssessmentAsked; found: LevelFigures }) {
  const { t } = useTranslation();
  const label = useLabel();
  const [side, setSide] = useState<(typeof sides)[number]>('compare');
  const name = label(figures[asked.figure].label);
  const isEmpty = found.rows.length === 0;
  return (
    <Card size="small">
      <Flex justify="space-between" align="center" gap={8} wrap style={{ marginBlockEnd: 12 }}>
        <h2 style={{ fontSize: 16, margin: 0 }}>{name}</h2>
        <Segmented
          aria-label={t('assessment.side')}
          value={side}
          options={sides.map((value) => ({ value, label: t(`assessment.side-${value}`) }))}
          onChange={setSide}
        />
      </Flex>
      <p style={{ color: '#515151', marginBlockStart: 0 }}>
        {t(`assessment.about-${figures[asked.figure].measure}`)}
      </p>
      {side === 'trend' && <TrendPanel asked={asked} subjects={found.rows.map(({ subject }) => subject)} />}
      {side !== 'trend' && isEmpty && <Nothing text={t('assessment.nobody')} />}
      {side === 'compare' && !isEmpty && <ComparedSubjects asked={asked} found={found} />}
      {side === 'spread' && !isEmpty && <SpreadOfSubjects asked={asked} found={found} />}
    </Card>
  );
}
