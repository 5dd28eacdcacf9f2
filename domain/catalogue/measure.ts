import type { Label } from '../people/department';

/** Something measured in the end-to-end test, with its limits. `ordered` as a limit means the order's bandwidth. */
export interface Measure {
  readonly name: 'lossPercent' | 'delayMs' | 'bandwidthKbps' | 'deliveredPercent';
  readonly label: Label;
  readonly min: number | 'ordered' | null;
  readonly max: number | null;
}

/** What was measured, by name. */
export type Measurements = Readonly<Partial<Record<Measure['name'], number>>>;

/** A measured value that misses its limit. */
export interface Miss {
  readonly name: Measure['name'];
  readonly value: number | null;
  readonly limit: number;
}

/** Which values miss the product's limits. The tester measures; whether it passes is decided here. A value not measured misses. */
export function missesOf(
  measures: readonly Measure[],
  values: Measurements,
  bandwidthKbps: number | null,
): readonly Miss[] {
  return measures.flatMap((measure): Miss[] => {
    const value = values[measure.name] ?? null;
    const min = measure.min === 'ordered' ? bandwidthKbps : measure.min;
    if (min !== null && (value === null || value < min)) return [{ name: measure.name, value, limit: min }];
    if (measure.max !== null && (value === null || value > measure.max)) {
      return [{ name: measure.name, value, limit: measure.max }];
    }
    return [];
  });
}

const loss: Omit<Measure, 'max'> = {
  name: 'lossPercent',
  label: { zh: '丢包率（%）', en: 'Loss (%)' },
  min: 0,
};
const delay: Omit<Measure, 'max'> = {
  name: 'delayMs',
  label: { zh: '时延（毫秒）', en: 'Delay (ms)' },
  min: 0,
};

/** Loss, delay and bandwidth within limits: what every line is tested for. */
export function lineQuality(maxLossPercent: number, maxDelayMs: number): readonly Measure[] {
  return [
    { ...loss, max: maxLossPercent },
    { ...delay, max: maxDelayMs },
    {
      name: 'bandwidthKbps',
      label: { zh: '带宽（kbps）', en: 'Bandwidth (kbps)' },
      min: 'ordered',
      max: null,
    },
  ];
}

/** Share delivered and delay: what a message gateway is tested for. */
export function messageQuality(minDeliveredPercent: number, maxDelayMs: number): readonly Measure[] {
  return [
    {
      name: 'deliveredPercent',
      label: { zh: '送达率（%）', en: 'Delivered (%)' },
      min: minDeliveredPercent,
      max: 100,
    },
    { ...delay, max: maxDelayMs },
  ];
}
