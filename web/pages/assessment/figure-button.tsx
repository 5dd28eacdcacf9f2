import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { type FigureName, figures } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';
import { useLabel } from '../../texts/use-label';
import type { Period } from './asked';
import { useOpenCases } from './cases-asked';
import { hasCases, numberOf, withUnit } from './figure-value';

/** A figure as it is read, opening to its cases where it has any. */
export function FigureButton({
  name,
  figure,
  subject,
  who,
  period: { from, to },
}: {
  name: FigureName;
  figure: Figure;
  /** Null for a total. */
  subject: string | null;
  /** The subject as people know it. */
  who: string;
  period: Period;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const open = useOpenCases();
  const text = withUnit(name, numberOf(name, figure), t);
  if (!hasCases(figure)) return <span>{text}</span>;
  const title = `${who} · ${label(figures[name].label)}`;
  return (
    <Button
      type="link"
      size="small"
      style={{ paddingInline: 0 }}
      aria-label={t('assessment.openCases', { title, value: text })}
      onClick={() => open({ figure: name, subject, time: null, title, from, to })}
    >
      {text}
    </Button>
  );
}
