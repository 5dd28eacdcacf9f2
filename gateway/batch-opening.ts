import type { BatchStart } from '../domain/batch/batch';
import { greenChannel } from '../domain/tiers/green-channel';
import { classOf } from '../domain/tiers/tier';
import { batchWorkflowType } from '../workflows/batch/contract';
import type { Opening } from './opening';

/** How a batch's process is started. */
export function batchOpening(start: BatchStart): Opening {
  const { batchNo, product, tier, customerNo, items, calendar } = start;
  return {
    workflowType: batchWorkflowType,
    kind: 'batch',
    businessKey: batchNo,
    requestKey: start.requestKey,
    input: start,
    summary: `${product.name.zh} × ${items} · ${tier} · ${customerNo}`,
    details: [
      `**${product.name.zh}** ${product.name.en} × ${items}`,
      `- 日历 calendar ${calendar.id} v${calendar.version}`,
    ].join('\n'),
    customerNo,
    tier,
    firstStage: 'batch-running',
    heldBy: ['system'],
    dueAt: null,
    priority: greenChannel[classOf(tier)].batch,
    taken: { code: 'batch-exists', ...alreadyBatch(batchNo) },
  };
}

/** What a file handed in a second time is refused with: it names the batch that stands. */
export function alreadyBatch(batchNo: string): { readonly field: string; readonly reason: string } {
  return {
    field: 'file',
    reason: `该文件已作为批次 ${batchNo} 提交 / this file is batch ${batchNo} already`,
  };
}
