import { setTimeout as pause } from 'node:timers/promises';
import { ServiceError, isGrpcServiceError } from '@temporalio/client';

/** gRPC's FAILED_PRECONDITION. */
const failedPrecondition = 9;

const dropPauseMs = 50;

/**
 * An update that arrives in the moment a timer's task of the process ends is dropped by the server, which says so. Sent again under the
 * same id it happens once.
 */
export async function resending<T>(send: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!wasDropped(error)) throw error;
      await pause(dropPauseMs);
    }
  }
}

/** Whether the server dropped an update, and said so. Of an update that came with a start it says so without any wrapping. */
export function wasDropped(error: unknown): boolean {
  const said = error instanceof ServiceError ? error.cause : error;
  if (!isGrpcServiceError(said)) return false;
  const code: number = said.code;
  return code === failedPrecondition;
}
