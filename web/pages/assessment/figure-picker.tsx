import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FigureName, figureNames, figures } from '../../../domain/assessment/figure';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';
import { numberOf, withUnit } from './figure-value';
import type { Figures } from './use-level';

/** Every figure of the level in total; the one picked is looked at below. */
export function FigurePicker({
  asked,
  totals,
  onPick,
}: {
  asked: AssessmentAsked;
  totals: Figures;
  onPick: (figure: FigureName) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <div
      role="group"
      aria-label={t('assessment.figures')}
      style={{ display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))' }}
    >
      {figureNames.map((name) => {
        const isPicked = name === asked.figure;
        const { cases } = totals[name];
        return (
          <Button
            key={name}
            aria-pressed={isPicked}
            onClick={() => onPick(name)}
            style={{
              height: 'auto',
              padding: '8px 12px',
              display: 'flex',
              flexDirection: 'column',
              alignItems: 'flex-start',
              justifyContent: 'flex-start',
              gap: 2,
              textAlign: 'start',
              whiteSpace: 'normal',
              ...(isPicked && { borderColor: '#0958d9', background: '#e6f4ff', borderWidth: 2 }),
            }}
          >
            <span style={{ display: 'block', color: '#515151' }}>{label(figures[name].label)}</span>
            <Typography.Text strong style={{ fontSize: 18 }}>
              {withUnit(name, numberOf(name, totals[name]), t)}
            </Typography.Text>
            {figures[name].measure !== 'count' && (
              <span style={{ display: 'block', color: '#515151', fontSize: 12 }}>
                {t('assessment.cases', { count: cases })}
              </span>
            )}
          </Button>
        );
      })}
    </div>
  );
}
