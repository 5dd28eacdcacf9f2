import { isGrpcServiceError, WorkflowUpdateRPCTimeoutOrCancelledError } from '@temporalio/client';

/** gRPC status codes that say 'not now': DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED, FAILED_PRECONDITION (the process has just missed its task), UNAVAILABLE. */
const grpcNotNow: ReadonlySet<number> = new Set([4, 8, 9, 14]);

/** By name, because the driver belongs to storage/ alone. */
const mongoNotNow: ReadonlySet<string> = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
]);

/** Whether an error means that Temporal or MongoDB can't be reached just now, so that trying again later makes sense. */
export function isOutage(error: unknown): boolean {
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return true;
  if (isGrpcServiceError(error)) return grpcNotNow.has(error.code);
  return error instanceof Error && (mongoNotNow.has(error.name) || isFailover(error));
}

/** A primary that steps down: the driver tried again once and gave up. */
function isFailover(error: Error): boolean {
  if (!('errorLabels' in error) || !Array.isArray(error.errorLabels)) return false;
  return error.errorLabels.includes('RetryableWriteError');
}
