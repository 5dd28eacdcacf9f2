import type { Instant, Pause } from './working-calendar';

/** A stretch of time in epoch ms, `from` inclusive, `to` exclusive. An endless one has `to: Infinity`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Epoch ms of an instant. Throws RangeError for what is not an instant. */
export function toMs(instant: Instant): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${instant}`);
  return ms;
}

/** The instant of an epoch ms. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Total length in ms. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + (span.to - span.from), 0);
}

/** The parts of `spans` inside `frame`. */
export function within(spans: readonly Span[], frame: Span): Span[] {
  return spans
    .map((span) => ({ from: Math.max(span.from, frame.from), to: Math.min(span.to, frame.to) }))
    .filter((span) => span.from < span.to);
}

/** The parts of `span` outside `holes`, which are ascending and apart (as `mergePauses` gives them). */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const rest: Span[] = [];
  let from = span.from;
  for (const hole of within(holes, span)) {
    if (from < hole.from) rest.push({ from, to: hole.from });
    from = hole.to;
  }
  if (from < span.to) rest.push({ from, to: span.to });
  return rest;
}

/**
 * The paused time as ascending spans that neither overlap nor touch; an open pause ends at Infinity (CAL-2).
 * Throws RangeError when a pause ends before it begins.
 */
export function mergePauses(pauses: readonly Pause[]): Span[] {
  const merged: Span[] = [];
  for (const span of pauses.map(spanOf).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else if (span.from < span.to) {
      merged.push(span);
    }
  }
  return merged;
}

function spanOf(pause: Pause): Span {
  const span = { from: toMs(pause.from), to: pause.to === null ? Infinity : toMs(pause.to) };
  if (span.to < span.from) throw new RangeError(`a pause from ${pause.from} cannot end at ${pause.to}`);
  return span;
}
