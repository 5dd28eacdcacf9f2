import type { BatchAnswer } from '../../../api/schemas/batch';
import type { FileCheck } from '../../../api/schemas/file-check';
import { badFile, goodFile, items } from './batch-file';
import type { Desk } from './desk';
import { clerk } from './people';

const path = '/api/v1/batches';

/** A batch file is checked whole before any of it is started, and a good one is taken once (BAT-1). */
export async function handInFile(desk: Desk, customerNo: string): Promise<BatchAnswer> {
  const { teller, api } = desk;
  teller.why(
    `批量业务：受理台上传 ${items} 行的文件。先试检：每一处错误，行、列、原因一次说清。`,
    `A batch: the sales desk uploads a file of ${items} rows. Tried first: every mistake, by row and column, at once.`,
  );
  const bad = badFile(customerNo);
  const check = await api.upload<FileCheck>(clerk, `${path}?dryRun=true`, bad.csv);
  for (const { row, column, reason } of check.problems)
    teller.fact(`第 ${row} 行 ${column}：${reason}`, `row ${row}`);
  const found = check.problems.map(({ row, column }) => `${row} ${column}`);
  desk.shows(
    found.join() === bad.mistakes.join() && check.badRows === bad.mistakes.length,
    `${check.rows} 行中 ${check.badRows} 行有误，全部找到`,
    `${check.badRows} of ${check.rows} rows are wrong, all of them found`,
  );
  desk.refused(clerk, await api.refusedUpload(clerk, path, bad.csv), 'bad-batch-file');
  const good = goodFile(customerNo);
  const name = encodeURIComponent('网点短信网关.csv');
  const batch = await api.upload<BatchAnswer>(clerk, `${path}?fileName=${name}`, good.csv);
  teller.fact(`改正后受理：批次 ${batch.batchNo}`, `put right and taken: batch ${batch.batchNo}`);
  desk.refused(clerk, await api.refusedUpload(clerk, path, good.csv), 'batch-exists');
  return batch;
}
