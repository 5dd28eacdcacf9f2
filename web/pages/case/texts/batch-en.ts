import type { batchZh } from './batch-zh';

/** Texts of a batch, English. */
export const batchEn: { readonly [K in keyof typeof batchZh]: string } = {
  batch: 'Batch',
  'batch-pause': 'Pause',
  'batch-resume': 'Resume',
  'batch-rerun': 'Run the failed ones again',
  'batch-cancel': 'Call the batch off',
  batchPaused: 'The batch is paused: {{reason}}',
  batchReruns: 'Run again: {{count}}×',
  batchProgress: 'Progress',
  batchCounts:
    '{{total}} in all: {{done}} done, {{started}} under way, {{waiting}} waiting, {{failed}} failed',
  perMinute: '{{count}} started a minute',
  report: 'Get the outcome',
  fileName: 'File',
  uploadedBy: 'Uploaded by',
  allStartedBy: 'All started by about',
  allEndedBy: 'All ended by about',
  items: 'Items',
  'item-all': 'All',
  'item-waiting': 'Waiting',
  'item-started': 'Under way',
  'item-done': 'Done',
  'item-failed': 'Failed',
  row: 'Row',
  orderNo: 'Order',
  endedAt: 'Ended',
};
