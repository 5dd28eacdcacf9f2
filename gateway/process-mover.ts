import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { BusinessError } from '../domain/errors';
import { type ChangeManagerRequest, changeManager } from '../workflows/shared/contract';
import type { Gateway } from './gateway';

/** Tells processes that customers have another account manager (HND-1). */
export interface ProcessMover {
  /** Once for each `updateId`; false when the process is over. */
  changeManager(processId: string, request: ChangeManagerRequest, updateId: string): Promise<boolean>;
}

export function createProcessMover(gateway: Pick<Gateway, 'update'>): ProcessMover {
  return {
    changeManager: async (processId, request, updateId) => {
      try {
        await gateway.update(changeManager, processId, request, updateId, 'process-closed');
        return true;
      } catch (error) {
        if (isOver(error)) return false;
        throw error;
      }
    },
  };
}

function isOver(error: unknown): boolean {
  if (error instanceof BusinessError) return error.code === 'process-closed';
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === 'process-closed';
}
