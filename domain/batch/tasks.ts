import type { Label } from '../people/department';
import type { BatchTaskName } from './answers';

/** What each task of a batch is called. */
export const batchTaskTitles: Record<BatchTaskName, Label> = {
  'decide-on-batch': { zh: '决定批次如何继续', en: 'Decide how the batch goes on' },
};
