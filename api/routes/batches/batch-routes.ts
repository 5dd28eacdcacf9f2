import type { Route } from '../../route';
import { processPaths } from '../../processes/process-paths';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { clocksOfProcess } from '../processes/clocks';
import { explainClockOf } from '../processes/explain-clock';
import type { Subject } from '../processes/subject';
import { timelineOf } from '../processes/timeline';
import { cancelBatch, pauseBatch, rerunBatch, resumeBatch } from './control-batch';
import { getBatch, listBatches } from './read-batches';
import { getBatchReport, listBatchItems } from './read-items';
import { uploadBatch } from './upload-batch';

/** Batches, as the routes of every kind of process see them. */
const batches: Subject = {
  kind: 'batch',
  path: processPaths.batch,
  numbered: 'batchNo',
  exampleNo: 'B-4F1C09A2D7E3',
  names: { one: 'Batch', many: 'Batches' },
  title: { zh: '批次', en: 'batch' },
  tag: 'batches',
  scope: processScope,
};

/** Every route about batches (BAT-1): who paused, resumed or ended one, when and why, is on its timeline. */
export function batchRoutes(services: Services): readonly Route[] {
  const own = [
    uploadBatch,
    listBatches,
    getBatch,
    listBatchItems,
    getBatchReport,
    pauseBatch,
    resumeBatch,
    cancelBatch,
    rerunBatch,
  ].map((create) => create(services));
  return [
    ...own,
    ...[timelineOf, clocksOfProcess, explainClockOf].map((create) => create(services, batches)),
  ];
}
