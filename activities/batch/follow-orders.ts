import { labelOf } from '../../domain/process/labels';
import type { BatchRecords } from './batch-ports';

/** Learns from the records which orders of a batch have ended, and marks their items. */
export async function followOrders(
  { items, ends }: Pick<BatchRecords, 'items' | 'ends'>,
  batchNo: string,
  now: () => string,
): Promise<void> {
  const started = await items.started(batchNo);
  const ended = new Map((await ends(started.map(({ orderNo }) => orderNo))).map((end) => [end.orderNo, end]));
  for (const item of started) {
    const end = ended.get(item.orderNo);
    if (end === undefined) continue;
    const { zh, en } = labelOf('state', end.state);
    const failed = `${zh} / ${en}${end.reason === null ? '' : `: ${end.reason}`}`;
    await items.markEnded(item, end.state === 'completed' ? null : failed, now());
  }
}
