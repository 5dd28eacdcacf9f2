import { z } from 'zod';
import { labelOf } from '../../domain/process/labels';
import type { ProcessView } from '../../domain/process/process-view';
import { processStates } from '../../domain/process/state';
import { clockAnswer, exampleClock, toClockAnswer } from './clock';
import { anyJson, instant, label, workGroup } from './common';
import { holdAnswer } from './hold';
import { exampleResponsible, responsibleAnswer } from './responsible';
import { promiseOf } from '../../domain/process/promise-of';

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
    state: z.enum(processStates),
    stage: z.string().nullable(),
    stageLabel: label.nullable(),
    customerNo: z.string(),
    contractNo: z.string(),
    tier: z.string(),
    priority: z.number(),
    managerId: z.string(),
    productCode: z.string(),
    productName: label,
    bandwidthKbps: z.number().nullable(),
    ends: z.array(end),
    requestedDate: z.string().nullable(),
    note: z.string().nullable(),
    batchNo: z.string().nullable().meta({ description: '所属批次 / the batch it is an item of' }),
    receivedAt: instant,
    closedAt: instant.nullable(),
    promise: clockAnswer.nullable(),
    milestones: z.array(z.object({ name: z.string(), label, at: instant })),
    holders: z
      .array(
        z.object({
          taskId: z.string(),
          name: z.string(),
          group: workGroup,
          person: z.string().nullable(),
          since: instant,
        }),
      )
      .meta({ description: '现在在谁手里 / who holds it now' }),
    responsible: responsibleAnswer.nullable(),
    openProblems: z.number().meta({ description: '未闭环问题数 / problems still open' }),
    stuckCalls: z.number().meta({ description: '未成功的系统调用数 / system calls that did not go through' }),
    expedited: z.number().meta({ description: '催单次数 / how often somebody asked to hurry' }),
    hold: holdAnswer.nullable(),
    resources: z.array(resourceAnswer),
    facts: z.record(z.string(), anyJson).meta({
      description:
        '过程中得到的事实:测试值、验收、计费… / what was found on the way: measurements, acceptance, billing…',
    }),
    warnings: z.array(z.string()),
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
export function toOrderAnswer(view: ProcessView): OrderAnswer {
  const details = view.details as unknown as Pick<
    OrderAnswer,
    'contractNo' | 'productCode' | 'productName' | 'bandwidthKbps' | 'ends' | 'requestedDate' | 'note'
  > & { readonly batchNo?: string };
  const promise = promiseOf(view);
  const { contractNo, productCode, productName, bandwidthKbps, ends, requestedDate, note, batchNo } = details;
  return {
    orderNo: view.businessKey,
    state: view.state,
    stage: view.stage,
    stageLabel: view.stage === null ? null : labelOf('stage', view.stage),
    customerNo: view.customerNo,
    contractNo,
    tier: view.tier,
    priority: view.priority,
    managerId: view.managerId,
    productCode,
    productName,
    bandwidthKbps,
    ends,
    requestedDate,
    note,
    batchNo: batchNo ?? null,
    receivedAt: promise?.startedAt ?? view.startedAt,
    closedAt: view.closedAt,
    promise: promise === null ? null : toClockAnswer(promise),
    milestones: view.milestones.map(({ name, at }) => ({ name, label: labelOf('milestone', name), at })),
    holders: view.holders.map((holder) => ({ ...holder })),
    responsible: view.responsible,
    openProblems: view.problems.filter((problem) => problem.closedAt === null).length,
    stuckCalls: view.stuck.length,
    expedited: view.expedited,
    hold: view.hold,
    resources: view.resources.map((resource) => ({ ...resource })),
    facts: Object.fromEntries(
      Object.entries(view.details).filter(([name]) => !ownFields.includes(name)),
    ) as OrderAnswer['facts'],
    warnings: [...view.warnings],
  };
}

export const exampleOrder: OrderAnswer = {
  orderNo: 'SO-20261120-0001',
  state: 'inProgress',
  stage: 'resource-check',
  stageLabel: { zh: '资源核查', en: 'Resource check' },
  customerNo: 'C-1001',
  contractNo: 'CT-1001',
  tier: 'A1',
  priority: 1,
  managerId: 'am-01',
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
  closedAt: null,
  promise: exampleClock,
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
  responsible: exampleResponsible,
  openProblems: 0,
  stuckCalls: 0,
  expedited: 0,
  hold: null,
  resources: [],
  facts: {},
  warnings: [],
};
