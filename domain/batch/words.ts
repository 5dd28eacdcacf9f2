import type { Words } from '../process/words';

/** What the names of a batch mean. */
export const batchWords: Words = {
  stage: { 'batch-running': { zh: '批量办理', en: 'Batch' } },
  milestone: {
    'batch-received': { zh: '批次已受理', en: 'Batch received' },
    'batch-ended': { zh: '批次已结束', en: 'Batch ended' },
  },
  clock: {},
  call: {},
};
