import { z } from 'zod';
import type { ProcessView } from '../../domain/process/process-view';
import { promiseOf } from '../../domain/process/promise-of';
import { caseFields, exampleCase, toCaseFields } from './case';
import { anyJson, instant, label } from './common';
import type { Named } from './named';

export const resourceAnswer = z
  .object({
    slot: z.string(),
    type: z.string(),
    id: z.string(),
    state: z.enum(['reserved', 'in-service', 'released']),
  })
  .meta({ id: 'Resource' });

const end = z.object({
  end: z.enum(['a', 'b']),
  addressId: z.string(),
  address: z.string(),
  localNetwork: z.string(),
});

export const orderAnswer = z
  .object({
    orderNo: z.string(),
    ...caseFields,
    contractNo: z.string(),
    productCode: z.string(),
    productName: label,
    bandwidthKbps: z.number().nullable(),
    ends: z.array(end),
    requestedDate: z.string().nullable(),
    note: z.string().nullable(),
    batchNo: z.string().nullable().meta({ description: '所属批次 / the batch it is an item of' }),
    receivedAt: instant,
    resources: z.array(resourceAnswer),
    facts: z.record(z.string(), anyJson).meta({
      description:
        '过程中得到的事实：测试值、验收、计费… / what was found on the way: measurements, acceptance, billing…',
    }),
  })
  .meta({ id: 'Order' });

export type OrderAnswer = z.input<typeof orderAnswer>;

const ownFields = [
  'contractNo',
  'productCode',
  'productName',
  'bandwidthKbps',
  'ends',
  'homeNetwork',
  'requestedDate',
  'note',
  'measures',
  'batchNo',
];

/** An order as the API shows it. */
export function toOrderAnswer(view: Named<ProcessView>): OrderAnswer {
  const details = view.details as unknown as Pick<
    OrderAnswer,
    'contractNo' | 'productCode' | 'productName' | 'bandwidthKbps' | 'ends' | 'requestedDate' | 'note'
  > & { readonly batchNo?: string };
  const { contractNo, productCode, productName, bandwidthKbps, ends, requestedDate, note, batchNo } = details;
  return {
    orderNo: view.businessKey,
    ...toCaseFields(view),
    contractNo,
    productCode,
    productName,
    bandwidthKbps,
    ends,
    requestedDate,
    note,
    batchNo: batchNo ?? null,
    receivedAt: promiseOf(view)?.startedAt ?? view.startedAt,
    resources: view.resources.map((resource) => ({ ...resource })),
    facts: Object.fromEntries(
      Object.entries(view.details).filter(([name]) => !ownFields.includes(name)),
    ) as OrderAnswer['facts'],
  };
}

export const exampleOrder: OrderAnswer = {
  orderNo: 'SO-20261120-0001',
  ...exampleCase('order'),
  stage: 'resource-check',
  stageLabel: { zh: '资源核查', en: 'Resource check' },
  contractNo: 'CT-1001',
  productCode: 'leased-line',
  productName: { zh: 'DDN 专线', en: 'Leased line (DDN)' },
  bandwidthKbps: 2048,
  ends: [
    { end: 'a', addressId: 'KM-0001', address: '昆明市五华区人民中路 12 号', localNetwork: 'kunming' },
    { end: 'b', addressId: 'QJ-0001', address: '曲靖市麒麟区南宁西路 12 号', localNetwork: 'qujing' },
  ],
  requestedDate: null,
  note: null,
  batchNo: null,
  receivedAt: '2026-11-20T08:00:00.000Z',
  milestones: [
    {
      name: 'order-received',
      label: { zh: '订单已受理登记', en: 'Order received' },
      at: '2026-11-20T08:00:00.000Z',
    },
    {
      name: 'order-accepted',
      label: { zh: '已答复受理', en: 'Order accepted' },
      at: '2026-11-20T08:30:00.000Z',
    },
  ],
  holders: [
    {
      taskId: 'order.SO-20261120-0001.2',
      name: 'check-resources',
      group: {
        department: 'stations',
        role: 'station-executor',
        station: 'resource',
        localNetwork: 'kunming',
      },
      person: null,
      since: '2026-11-20T08:30:00.000Z',
    },
  ],
  resources: [],
  facts: {},
};
