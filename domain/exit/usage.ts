/** What DSS says about one service in one month. */
export interface UsageFact {
  readonly orderNo: string;
  /** `2026-10`. */
  readonly period: string;
  /** In the service's own unit: minutes, messages, megabytes. */
  readonly usage: number;
  readonly activeLines: number;
  readonly cancelledLines: number;
}

/** When facts look like a customer who leaves (EXI-1): data, published with versions like the limits. */
export interface ExitDetection {
  /** Usage gone: no more than `atMost` in each of the last `months` months. */
  readonly usageGone: { readonly months: number; readonly atMost: number };
  /** Lines cancelled: of those there were, `percent` or more within the last `months` months. */
  readonly linesCancelled: { readonly months: number; readonly percent: number };
}

/** The rules as they came with the house, all *(assumed)*: EXI-1 gives no number. */
export const exitDetection: ExitDetection = {
  usageGone: { months: 2, atMost: 0 },
  linesCancelled: { months: 3, percent: 50 },
};

export type UsageRule = keyof ExitDetection;

/** A rule that facts about a service meet. */
export interface UsageHit {
  readonly rule: UsageRule;
  readonly orderNo: string;
  /** The last month it rests on. */
  readonly period: string;
}

/** The rules that the facts about one service meet; months without a fact break a row. */
export function hitsOf(facts: readonly UsageFact[], rules: ExitDetection): readonly UsageHit[] {
  const newest = [...facts].sort((a, b) => b.period.localeCompare(a.period));
  const [last] = newest;
  if (last === undefined) return [];
  const { orderNo, period } = last;
  const hit = (rule: UsageRule): UsageHit => ({ rule, orderNo, period });
  const { usageGone, linesCancelled } = rules;
  const idle = inARow(newest, usageGone.months);
  const isGone = idle.length === usageGone.months && idle.every(({ usage }) => usage <= usageGone.atMost);
  const cancelled = inARow(newest, linesCancelled.months).reduce((sum, fact) => sum + fact.cancelledLines, 0);
  const share = (100 * cancelled) / Math.max(1, cancelled + last.activeLines);
  return [
    ...(isGone ? [hit('usageGone')] : []),
    ...(cancelled > 0 && share >= linesCancelled.percent ? [hit('linesCancelled')] : []),
  ];
}

/** The last facts, `months` at most, as long as month follows month. */
function inARow(newest: readonly UsageFact[], months: number): readonly UsageFact[] {
  const gap = newest.findIndex(
    ({ period }, n) => n > 0 && period !== monthBefore(newest[n - 1]?.period ?? ''),
  );
  return newest.slice(0, gap === -1 ? months : Math.min(gap, months));
}

/** `2026-01` → `2025-12`. */
export function monthBefore(period: string): string {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
