import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { BusinessError } from '../domain/errors';
import { type Joining, type Opening, startOptions } from './opening';
import { resending } from './resending';

/**
 * Hands a request to the open process that has its business key; there is none: starts it. One step of the server, so that of two requests
 * of one moment one starts the process and the other joins it. Sent again it has happened once.
 * @throws BusinessError `opening.taken.code` when that process is over, or takes no more: asked anew, the request gets another business key
 */
export async function joinOrStart(
  client: Client,
  queue: string,
  opening: Opening,
  { update, request, updateId, isPartOfIt }: Joining,
): Promise<void> {
  if (isPartOfIt) return;
  const options = { ...startOptions(opening, queue), workflowIdConflictPolicy: 'USE_EXISTING' as const };
  try {
    await resending(() =>
      client.workflow.executeUpdateWithStart(update, {
        args: [request],
        updateId,
        startWorkflowOperation: new WithStartWorkflowOperation(opening.workflowType, options),
      }),
    );
  } catch (error) {
    if (!isOver(error)) throw error;
    const { code, field, reason } = opening.taken;
    throw new BusinessError(code, `${options.workflowId} takes no more requests.`, [{ field, reason }]);
  }
}

function isOver(error: unknown): boolean {
  if (error instanceof WorkflowExecutionAlreadyStartedError) return true;
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'process-closed'
  );
}
