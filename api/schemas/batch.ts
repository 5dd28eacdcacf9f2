import { z } from 'zod';
import type { BatchItem } from '../../domain/batch/batch';
import { itemStates } from '../../domain/batch/batch';
import type { BatchProgress } from '../../domain/batch/progress';
import type { Label } from '../../domain/people/department';
import type { ProcessView } from '../../domain/process/process-view';
import { processStates } from '../../domain/process/state';
import { instant, label } from './common';
import { type Named, customerName } from './named';
import { exampleResponsible, responsibleAnswer } from './responsible';

const counts = z.object({
  waiting: z.number(),
  started: z.number(),
  done: z.number(),
  failed: z.number(),
});

const progress = z
  .object({
    counts,
    total: z.number(),
    ended: z.number().meta({ description: '已结束的占比 / share that has ended, 0 to 1' }),
    startedPerMinute: z.number().nullable(),
    endedPerHour: z.number().nullable(),
    allStartedBy: instant.nullable().meta({ description: '预计全部启动 / when the last will be started' }),
    allEndedBy: instant.nullable().meta({ description: '预计全部结束 / when the last will have ended' }),
  })
  .meta({ id: 'BatchProgress' });

export const batchSummary = z
  .object({
    batchNo: z.string(),
    state: z.enum(processStates),
    customerNo: z.string(),
    customerName,
    tier: z.string(),
    managerId: z.string(),
    productCode: z.string(),
    productName: label,
    fileName: z.string().nullable(),
    items: z.number(),
    reruns: z.number(),
    uploadedBy: z.string(),
    uploadedAt: instant,
    closedAt: instant.nullable(),
    paused: z.object({ reason: z.string(), since: instant }).nullable(),
    responsible: responsibleAnswer.nullable(),
  })
  .meta({ id: 'BatchSummary' });

export const batchAnswer = batchSummary.extend({ progress }).meta({ id: 'Batch' });

export type BatchSummary = z.input<typeof batchSummary>;
export type BatchAnswer = z.input<typeof batchAnswer>;

export function toBatchSummary(view: Named<ProcessView>): BatchSummary {
  const { product, fileName, items, uploadedBy, reruns } = view.details as unknown as {
    readonly product: { readonly code: string; readonly name: Label };
    readonly fileName: string | null;
    readonly items: number;
    readonly uploadedBy: string;
    readonly reruns?: number;
  };
  const { hold } = view;
  return {
    batchNo: view.businessKey,
    state: view.state,
    customerNo: view.customerNo,
    customerName: view.customerName,
    tier: view.tier,
    managerId: view.managerId,
    productCode: product.code,
    productName: product.name,
    fileName,
    items,
    reruns: reruns ?? 0,
    uploadedBy,
    uploadedAt: view.startedAt,
    closedAt: view.closedAt,
    paused: hold === null ? null : { reason: hold.reason, since: hold.since },
    responsible: view.responsible,
  };
}

export function toBatchAnswer(view: Named<ProcessView>, progressNow: BatchProgress): BatchAnswer {
  return { ...toBatchSummary(view), progress: { ...progressNow, counts: { ...progressNow.counts } } };
}

export const itemAnswer = z
  .object({
    item: z.number(),
    row: z
      .number()
      .meta({ description: '文件中的行号，表头为第 1 行 / row of the file; the header is row 1' }),
    orderNo: z.string(),
    state: z.enum(itemStates),
    reason: z.string().nullable(),
    reruns: z.number(),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'BatchItem' });

export function toItemAnswer(found: BatchItem): z.input<typeof itemAnswer> {
  const { item, row, orderNo, state, reason, reruns, startedAt, endedAt } = found;
  return { item, row, orderNo, state, reason, reruns, startedAt, endedAt };
}

export const exampleItem: z.input<typeof itemAnswer> = {
  item: 1,
  row: 2,
  orderNo: 'B-4F1C09A2D7E3-00001',
  state: 'failed',
  reason: '未予受理 / rejected: 客户欠费未清',
  reruns: 0,
  startedAt: '2026-11-20T08:00:05.000Z',
  endedAt: '2026-11-20T09:30:00.000Z',
};

export const exampleBatchSummary: BatchSummary = {
  batchNo: 'B-4F1C09A2D7E3',
  state: 'inProgress',
  customerNo: 'C-1001',
  customerName: '云南省财政厅',
  tier: 'A1',
  managerId: 'am-01',
  productCode: 'group-sms-gateway',
  productName: { zh: '集团短信网关', en: 'Group SMS gateway' },
  fileName: '网关批量.csv',
  items: 40,
  reruns: 0,
  uploadedBy: 'desk-01',
  uploadedAt: '2026-11-20T08:00:00.000Z',
  closedAt: null,
  paused: null,
  responsible: exampleResponsible,
};

export const exampleBatch: BatchAnswer = {
  ...exampleBatchSummary,
  progress: {
    counts: { waiting: 20, started: 15, done: 4, failed: 1 },
    total: 40,
    ended: 0.125,
    startedPerMinute: 240,
    endedPerHour: 3.3,
    allStartedBy: '2026-11-20T09:30:05.000Z',
    allEndedBy: '2026-11-20T20:06:00.000Z',
  },
};
