import type { TFunction } from 'i18next';
import { type FigureName, figures } from '../../../domain/assessment/figure';
import type { Figure } from '../../../domain/assessment/tally';

const hourMs = 3_600_000;

/** Working time in hours, two digits at most. */
export function hoursOf(ms: number): number {
  return Math.round((ms / hourMs) * 100) / 100;
}

/** What a figure comes to: percent of a share, a count, hours (the median of durations); null where it says nothing. */
export function numberOf(name: FigureName, { cases, share, workingMs, p50Ms }: Figure): number | null {
  const { measure } = figures[name];
  if (measure === 'share') return share === null ? null : Math.round(share * 1000) / 10;
  if (measure === 'count') return cases;
  const ms = measure === 'total' ? workingMs : p50Ms;
  return ms === null ? null : hoursOf(ms);
}

/** A number of a figure with its unit. */
export function withUnit(name: FigureName, value: number | null, t: TFunction): string {
  if (value === null) return '—';
  const { measure } = figures[name];
  if (measure === 'share') return `${value}%`;
  if (measure === 'count') return String(value);
  return t('assessment.hoursShort', { hours: value });
}

/** Whether anything is behind it that could be opened. */
export function hasCases({ cases }: Figure): boolean {
  return cases > 0;
}
