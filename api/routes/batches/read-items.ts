import { z } from 'zod';
import { type BatchItem, itemStates } from '../../../domain/batch/batch';
import { batchSize } from '../../../domain/batch/limits';
import { writeCsv } from '../../files/write-csv';
import { type Route, defineRoute } from '../../route';
import { exampleItem, itemAnswer, toItemAnswer } from '../../schemas/batch';
import { mapPage, pageOf, pageQuery } from '../../schemas/common';
import { processScope } from '../../scopes';
import type { Services } from '../../services';
import { batchParams, visibleBatch } from './batch-now';

const reading = {
  method: 'GET',
  access: { roles: 'anyone-signed-in', scope: processScope },
  tag: 'batches',
  idempotent: false,
  problems: ['not-found'],
} as const;

const state = z.enum(itemStates).optional().meta({ description: '状态 / state' });

export function listBatchItems(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/batches/:batchNo/items',
    operationId: 'listBatchItems',
    summary: { zh: '批次条目', en: 'The items of a batch' },
    request: {
      params: batchParams,
      query: z.strictObject({
        ...pageQuery,
        state,
        row: z.coerce.number().int().min(2).optional().meta({ description: '文件行号 / row of the file' }),
      }),
    },
    responses: {
      200: {
        schema: pageOf(itemAnswer),
        description: { zh: '一页条目，按文件顺序', en: 'A page of items in the order of the file' },
        example: { items: [exampleItem], page: 1, pageSize: 20, total: 1 },
      },
    },
    handle: async ({ params, query, scope }) => {
      await visibleBatch(services, params.batchNo, scope);
      const conditions = [
        query.state === undefined ? {} : { state: query.state },
        query.row === undefined ? {} : { row: query.row },
      ];
      const { page, pageSize } = query;
      const found = await services.views.batches.list(params.batchNo, conditions, page, pageSize);
      return { status: 200, body: mapPage(found, toItemAnswer) };
    },
  });
}

/** What became of every item, to work on in a spreadsheet. */
export function getBatchReport(services: Services): Route {
  return defineRoute({
    ...reading,
    path: '/api/v1/batches/:batchNo/report',
    operationId: 'getBatchReport',
    summary: { zh: '批次结果（CSV）', en: 'The outcome of a batch as CSV' },
    request: { params: batchParams, query: z.strictObject({ state }) },
    responses: {
      200: {
        schema: z.string(),
        mediaType: 'text/csv',
        description: { zh: '每个条目一行', en: 'A line for each item' },
        example: writeCsv(reportOf([])),
      },
    },
    handle: async ({ params, query, scope }) => {
      await visibleBatch(services, params.batchNo, scope);
      const conditions = [query.state === undefined ? {} : { state: query.state }];
      const { items } = await services.views.batches.list(params.batchNo, conditions, 1, batchSize.atMost);
      return {
        status: 200,
        body: writeCsv(reportOf(items)),
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${params.batchNo}.csv"`,
        },
      };
    },
  });
}

function reportOf(items: readonly BatchItem[]): (string | number | null)[][] {
  const header = [
    '行号 row',
    '订单号 orderNo',
    '状态 state',
    '原因 reason',
    '重跑 reruns',
    '启动 startedAt',
    '结束 endedAt',
  ];
  return [
    header,
    ...items.map(({ row, orderNo, state: is, reason, reruns, startedAt, endedAt }) => [
      row,
      orderNo,
      is,
      reason,
      reruns,
      startedAt,
      endedAt,
    ]),
  ];
}
