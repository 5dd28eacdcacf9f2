import { z } from 'zod';
import { type BatchProgress, progressOf } from '../../../domain/batch/progress';
import { BusinessError } from '../../../domain/errors';
import { processIdOf } from '../../../domain/process/process-kind';
import type { ProcessView } from '../../../domain/process/process-view';
import { namedOne } from '../../named';
import { OutOfScope } from '../../out-of-scope';
import type { ScopeFilter } from '../../route';
import { type BatchAnswer, toBatchAnswer } from '../../schemas/batch';
import type { Services } from '../../services';

export const batchParams = z.strictObject({
  batchNo: z.string().max(64).meta({ description: '批次号 / batch number', example: 'B-4F1C09A2D7E3' }),
});

/**
 * The batch as far as this person may see it.
 * @throws BusinessError `not-found`; OutOfScope, which looks the same, for one they may not see
 */
export async function visibleBatch(
  { views }: Services,
  batchNo: string,
  scope: ScopeFilter,
): Promise<ProcessView> {
  const processId = processIdOf('batch', batchNo);
  const view = await views.processes.find(processId, scope);
  if (view !== null) return view;
  const refusal = `There is no batch ${batchNo} that you may see.`;
  if ((await views.processes.find(processId, {})) !== null) throw new OutOfScope(refusal);
  throw new BusinessError('not-found', refusal);
}

async function progressNow({ views, now }: Services, view: ProcessView): Promise<BatchProgress> {
  const [counts, times] = await Promise.all([
    views.batches.counts(view.businessKey),
    views.batches.times(view.businessKey),
  ]);
  return progressOf(counts, times, view.state === 'inProgress', now());
}

/** A batch with its progress, for who has been let through to it. */
export async function withProgress(services: Services, view: ProcessView): Promise<BatchAnswer> {
  return toBatchAnswer(await namedOne(services, view), await progressNow(services, view));
}

/**
 * The batch as it stands now, for who has been let through to it.
 * @throws BusinessError `not-found`
 */
export async function batchNow(services: Services, batchNo: string): Promise<BatchAnswer> {
  return await withProgress(services, await visibleBatch(services, batchNo, {}));
}
