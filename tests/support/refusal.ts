import { ApplicationFailure } from '@temporalio/common';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import type { FieldProblem } from '../../domain/errors';

/** What a refused update says. */
export interface Refused {
  readonly code: string;
  readonly fields: readonly string[];
}

/** The code a message was refused with, and the fields that are wrong; an error when it was taken after all. */
export async function refusalOf(message: Promise<unknown>): Promise<Refused> {
  try {
    await message;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure))
      throw error;
    const [fields] = (error.cause.details ?? []) as (readonly FieldProblem[])[];
    return { code: error.cause.type ?? 'none', fields: (fields ?? []).map(({ field }) => field) };
  }
  throw new Error('The message was not refused');
}
