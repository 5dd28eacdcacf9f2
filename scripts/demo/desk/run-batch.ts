import type { BatchAnswer } from '../../../api/schemas/batch';
import type { Desk } from './desk';
import { clerk, manager } from './people';
import { workOnBatch } from './work-on-batch';

/** What became of the batch. */
export interface BatchOutcome {
  readonly batchNo: string;
  readonly state: string;
  readonly items: number;
  readonly done: number;
  readonly reruns: number;
}

/** The batch runs with live progress, is paused and resumed; what failed is run again, and every item ends (BAT-1). */
export async function runBatch(desk: Desk, { batchNo }: BatchAnswer): Promise<BatchOutcome> {
  const { teller } = desk;
  const look = async (): Promise<BatchAnswer> => await desk.get<BatchAnswer>(clerk, `/batches/${batchNo}`);
  const steer = async (action: string, reason: string): Promise<BatchAnswer> =>
    await desk.post<BatchAnswer>(manager, `/batches/${batchNo}/${action}`, { reason });

  await desk.until('the first orders of the batch', async () => {
    const { started } = (await look()).progress.counts;
    return started > 0 ? started : null;
  });
  teller.why(
    '客户要求核对地址：客户经理暂停批次，已启动的照常办理，其余不再启动。',
    'The customer wants to check something: the account manager pauses the batch. What runs goes on, nothing more is started.',
  );
  await steer('pause', '客户要求核对网点名单');
  const paused = await stillStanding(desk, look);
  tellProgress(desk, paused);
  desk.shows(paused.state === 'held', '批次已暂停，数字不动', 'the batch is paused, its counts stand still');
  await steer('resume', '名单已核对');
  teller.fact('批次恢复', 'the batch goes on');
  const ended = await workOnBatch(desk, batchNo, look, (batch) => tellProgress(desk, batch));
  const { state, items, progress, reruns } = ended;
  const { done } = progress.counts;
  desk.shows(
    state === 'completed' && done === items,
    `批次完成：${done} / ${items}，失败条目重跑 ${reruns} 次，无一重复`,
    `the batch is complete: ${done} of ${items}; failed items were run again, none twice`,
  );
  return { batchNo, state, items, done, reruns };
}

/** The group of orders that was being started when it was paused is let through; then nothing moves. */
async function stillStanding(desk: Desk, look: () => Promise<BatchAnswer>): Promise<BatchAnswer> {
  let before = await look();
  const quietMs = 1_500;
  let since = Date.now();
  return await desk.until('the batch to stand still', async () => {
    const now = await look();
    const moved = now.progress.counts.waiting !== before.progress.counts.waiting;
    if (moved) since = Date.now();
    before = now;
    return !moved && Date.now() - since > quietMs ? now : null;
  });
}

function tellProgress({ teller }: Desk, { progress }: BatchAnswer): void {
  const { waiting, started, done, failed } = progress.counts;
  const bar = '█'.repeat(done) + '▓'.repeat(failed) + '▒'.repeat(started) + '░'.repeat(waiting);
  teller.fact(
    `${bar} 待启动 ${waiting} 办理中 ${started} 完成 ${done} 失败 ${failed}`,
    `waiting ${waiting}, under way ${started}, done ${done}, failed ${failed}`,
  );
}
