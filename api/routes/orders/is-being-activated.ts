import type { ProcessView } from '../../../domain/process/process-view';

/** Whether the network has been told: after that nothing is amended or cancelled (O2A-4). */
export function isBeingActivated({ stages }: ProcessView): boolean {
  return stages.some(({ stage }) => stage === 'activation');
}
