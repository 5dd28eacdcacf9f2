import dayjs from 'dayjs';
import type { Period } from './asked';

/** A part of a longer period. */
export interface Part extends Period {
  readonly name: string;
}

type Unit = 'day' | 'week' | 'month' | 'quarter';

const mostParts = 14;
const daysOf: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30, quarter: 91 };
const units = ['day', 'week', 'month', 'quarter'] as const;

function unitFor(days: number): Unit {
  return units.find((unit) => days / daysOf[unit] <= mostParts) ?? 'quarter';
}

/** A period in equal calendar parts, fourteen of them or a few more: each is asked for by itself. */
export function partsOf({ from, to }: Period): readonly Part[] {
  const unit = unitFor(dayjs(to).diff(dayjs(from), 'day') + 1);
  const parts: Part[] = [];
  for (let start = from; start <= to && parts.length < 2 * mostParts;) {
    const end = endOf(start, unit);
    const last = end < to ? end : to;
    parts.push({ name: nameOf(start, unit), from: start, to: last });
    start = dayjs(end).add(1, 'day').format('YYYY-MM-DD');
  }
  return parts;
}

function endOf(start: string, unit: Unit): string {
  const day = dayjs(start);
  if (unit === 'day') return start;
  if (unit === 'month') return day.endOf('month').format('YYYY-MM-DD');
  if (unit === 'week') return day.add((7 - day.day()) % 7, 'day').format('YYYY-MM-DD');
  return day
    .month(Math.floor(day.month() / 3) * 3 + 2)
    .endOf('month')
    .format('YYYY-MM-DD');
}

function nameOf(start: string, unit: Unit): string {
  const day = dayjs(start);
  if (unit === 'month') return day.format('YYYY-MM');
  if (unit === 'quarter') return `${day.year()} Q${Math.floor(day.month() / 3) + 1}`;
  return day.format('MM-DD');
}
