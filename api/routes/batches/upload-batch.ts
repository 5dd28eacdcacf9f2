import { z } from 'zod';
import { usualThreshold } from '../../../domain/batch/limits';
import { BusinessError } from '../../../domain/errors';
import { actorOf } from '../../../domain/process/actor';
import { processIdOf } from '../../../domain/process/process-kind';
import { alreadyBatch, batchOpening } from '../../../gateway/batch-opening';
import { digest } from '../../digest';
import { csvType, xlsxType } from '../../files/read-table';
import { fingerprintOf } from '../../http/read-file-body';
import { type Route, defineRoute } from '../../route';
import { batchAnswer, exampleBatch } from '../../schemas/batch';
import { pageQuery } from '../../schemas/common';
import { exampleFileCheck, fileCheck, toFileCheck } from '../../schemas/file-check';
import { customerScope } from '../../scopes';
import type { Services } from '../../services';
import { batchStart, itemsOf } from './batch-start';
import { type CheckedFile, checkUpload } from './check-upload';
import { batchNow } from './batch-now';

const maxBytes = 5_000_000;

const query = z.strictObject({
  dryRun: z.stringbool().default(false).meta({ description: '只检查，不启动 / check only' }),
  fileName: z.string().max(200).optional().meta({ description: '文件名 / name of the file' }),
  failureShare: z.coerce
    .number()
    .gt(0)
    .max(1)
    .default(usualThreshold.share)
    .meta({ description: '失败占比达到此值自动暂停 / pauses by itself when this share has failed' }),
  ...pageQuery,
});

/** Always the same number for the same file of the same customer, so that handed in again it finds its own batch. */
function batchNoOf(customerNo: string, fingerprint: string): string {
  return `B-${digest([customerNo, fingerprint]).slice(0, 12).toUpperCase()}`;
}

function refuseBadFile({ problems, rows }: CheckedFile, page: { page: number; pageSize: number }): void {
  if (problems.length === 0) return;
  const { badRows, problems: shown } = toFileCheck(rows, problems, null, page);
  const fields = shown.map(({ row, column, reason }) => ({
    field: ['rows', row, column].filter((part) => part !== null).join('.'),
    reason,
  }));
  const detail = `${problems.length} problem(s) in ${badRows} of ${rows} rows; page ${page.page} of them is in errors.`;
  throw new BusinessError('bad-batch-file', detail, fields);
}

/** Takes a file of orders (BAT-1): all of it is checked before any of it is started. */
export function uploadBatch(services: Services): Route {
  const { views, tables, batchItems, gateway } = services;
  return defineRoute({
    method: 'POST',
    path: '/api/v1/batches',
    operationId: 'uploadBatch',
    summary: { zh: '上传批量业务文件', en: 'Upload a batch' },
    description: {
      zh: '表头：订单号、客户编号、合同号、产品编码、带宽、A端地址、B端地址、客户要求日期、备注（或英文字段名）。30 至 10,000 行，同一客户、同一产品。整个文件无误才启动。',
      en: 'Header: orderNo, customerNo, contractNo, productCode, bandwidthKbps, addressA, addressB, requestedDate, note (or the Chinese words). 30 to 10,000 rows of one customer and one product. Nothing is started unless all of it is good.',
    },
    tag: 'batches',
    request: {
      query,
      file: {
        mediaTypes: [csvType, xlsxType],
        maxBytes,
        taken: 'whole',
        description: {
          zh: 'CSV(UTF-8 或 GB18030)或 XLSX，至多 5 MB',
          en: 'CSV (UTF-8 or GB18030) or XLSX, 5 MB at most',
        },
      },
    },
    responses: {
      200: {
        schema: fileCheck,
        description: { zh: '检查结果（dryRun）', en: 'What the check found (dryRun)' },
        example: exampleFileCheck,
      },
      201: { schema: batchAnswer, description: { zh: '已受理', en: 'Taken' }, example: exampleBatch },
    },
    problems: ['unreadable-file', 'bad-batch-file', 'batch-exists'],
    access: { roles: ['desk-clerk', 'account-manager'], scope: customerScope },
    idempotent: true,
    handle: async ({ query: asked, file, person, scope, requestKey }) => {
      if (file === null) throw new BusinessError('invalid-request', 'Send a file.');
      const checked = await checkUpload(services, file, scope);
      const batchNo = batchNoOf(checked.file.customerNo ?? '', fingerprintOf(file));
      const processId = processIdOf('batch', batchNo);
      // Before its rows are looked at: by now they may be wrong, their order numbers taken by the batch itself.
      const standing = await views.processes.find(processId, {});
      if (asked.dryRun) {
        const already = standing === null ? null : batchNo;
        return { status: 200, body: toFileCheck(checked.rows, checked.problems, already, asked) };
      }
      if (standing === null) refuseBadFile(checked, asked);
      if (standing !== null && (requestKey === null || standing.requestKey !== requestKey))
        throw new BusinessError('batch-exists', `This file is batch ${batchNo}.`, [alreadyBatch(batchNo)]);
      if (standing === null) {
        const entry = {
          batchNo,
          requestKey,
          fileName: asked.fileName ?? null,
          threshold: { ...usualThreshold, share: asked.failureShare },
          enteredBy: actorOf(person),
        };
        const start = batchStart(checked, entry, await tables.inForceForAll());
        await batchItems.keep(itemsOf(checked, batchNo));
        await gateway.start(batchOpening(start));
      }
      const body = await batchNow(services, batchNo);
      return { status: 201, body, headers: { Location: `/api/v1/batches/${batchNo}` } };
    },
  });
}
