import { ApplicationFailure } from '@temporalio/common';
import { BusinessError } from '../domain/errors';

/**
 * Runs a call of an outside system. What the business refuses is final and keeps its code; everything else is thrown as it is
 * and tried again.
 */
export async function refusing<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof BusinessError)) throw error;
    throw ApplicationFailure.nonRetryable(error.message, error.code, error.fields);
  }
}
