import type { Felt } from './felt';
import type { GreenChannelFigures } from './green-channel';

/** The figures for people, or as one line of JSON. */
export function greenChannelReport(figures: GreenChannelFigures, json: boolean): string {
  if (json) return JSON.stringify(figures);
  const { idle, busy, ratio, batchItems, startedMeanwhile } = figures;
  const { startedPerSecondAlone, startedPerSecondMeanwhile } = figures;
  const row = (name: string, key: keyof Felt): string =>
    `${name.padEnd(40)}${idle[key].toFixed(1).padStart(10)}${busy[key].toFixed(1).padStart(10)}${ratio[key].toFixed(2).padStart(8)}`;
  return [
    `A batch of ${batchItems}: it starts ${startedPerSecondAlone.toFixed(1)} orders a second alone`,
    `and ${startedPerSecondMeanwhile.toFixed(1)} while single orders are measured (${startedMeanwhile} in all)`,
    `${''.padEnd(40)}${'idle'.padStart(10)}${'batch'.padStart(10)}${'ratio'.padStart(8)}`,
    row('placed to first task, p50, ms', 'placedToTaskP50'),
    row('placed to first task, p95, ms', 'placedToTaskP95'),
    row('hand-over p50, ms', 'handoverP50'),
    row('hand-over p95, ms', 'handoverP95'),
  ].join('\n');
}
