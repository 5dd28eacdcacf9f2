import type { z } from 'zod';
import type { repairForm } from '../../../domain/process/forms';
import type { RepairGroup } from '../../../domain/process/stuck-call';

export const repairs = ['retry', 'correct', 'skip', 'compensate', 'hand-over'] as const;

/** What somebody fills in about a call; which of it counts depends on what is to be done. */
export interface RepairValues {
  readonly action: (typeof repairs)[number];
  /** A field of the request with its value before and the one written. */
  readonly fields?: readonly CorrectedField[];
  readonly note?: string;
  readonly reason?: string;
  readonly proof?: string;
  readonly to?: RepairGroup;
}

/** A field of a request that may be corrected. `was` null: it was empty. */
export interface CorrectedField {
  readonly name: string;
  readonly was: string | number | null;
  readonly value: string;
}

/** Those that are not as they were. */
export function changed(fields: readonly CorrectedField[]): readonly CorrectedField[] {
  return fields.filter(({ was, value }) => value.trim() !== '' && value.trim() !== String(was ?? ''));
}

/** What is sent. Where a number stood a number is sent. */
export function repairOf({
  action,
  fields = [],
  note = '',
  reason = '',
  proof = '',
  to = 'it-support',
}: RepairValues): z.input<typeof repairForm> {
  const remark = note.trim() === '' ? null : note.trim();
  switch (action) {
    case 'retry':
      return { action, note: remark };
    case 'correct': {
      const corrections = changed(fields).map(({ name, was, value }) => {
        const isNumber = typeof was === 'number' && Number.isFinite(Number(value));
        return [name, isNumber ? Number(value) : value.trim()] as const;
      });
      return { action, corrections: Object.fromEntries(corrections), note: remark };
    }
    case 'skip':
      return { action, reason, proof };
    case 'compensate':
      return { action, reason };
    case 'hand-over':
      return { action, to, note };
    default:
      return action satisfies never;
  }
}
