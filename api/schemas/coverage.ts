import { z } from 'zod';
import { measures } from '../../domain/coverage/answers';
import { channels } from '../../domain/coverage/channel';
import { othersAmong, takesRequests } from '../../domain/coverage/joining';
import { quantities } from '../../domain/coverage/measurement';
import { placeKinds } from '../../domain/coverage/place';
import { requestersOf } from '../../domain/coverage/requester-details';
import { symptoms } from '../../domain/coverage/symptom';
import { localNetworks } from '../../domain/people/department';
import type { ProcessView } from '../../domain/process/process-view';
import { instant } from './common';

const requester = z.object({
  n: z.number(),
  customerNo: z.string(),
  tier: z.string(),
  managerId: z.string(),
  channel: z.enum(channels),
  symptom: z.enum(symptoms),
  description: z.string(),
  detail: z.string().nullable(),
  contact: z.object({ name: z.string(), phone: z.string() }),
  receivedAt: instant,
  enteredBy: z.string(),
  repliedAt: instant.nullable(),
  end: z.enum(['confirmed', 'withdrawn', 'told']).nullable().meta({
    description: '客户已确认、已撤回、已告知结果 / confirmed, withdrawn, told how it ended; null: not yet',
  }),
});

const measurement = z.object({
  technology: z.enum(['2g', '4g', '5g']),
  rxLevDbm: z.number().optional(),
  rsrpDbm: z.number().optional(),
  sinrDb: z.number().nullable(),
  callSuccessPercent: z.number(),
  points: z.number(),
});

const round = z.object({
  round: z.number(),
  measure: z.enum(measures),
  workDone: z.string(),
  after: measurement,
  improved: z.boolean(),
  reason: z.string().nullable(),
  compared: z.array(
    z.object({
      quantity: z.enum(quantities),
      before: z.number(),
      after: z.number(),
      verdict: z.enum(['reached', 'gained', 'short']),
    }),
  ),
});

/** What is a coverage request's own. */
export const coverageDetails = z
  .object({
    place: z.object({
      addressId: z.string().nullable(),
      text: z.string(),
      localNetwork: z.enum(localNetworks),
      district: z.string().nullable(),
      kind: z.enum(placeKinds),
    }),
    joinable: z
      .boolean()
      .meta({ description: '同一地点的需求是否仍可并入 / whether further requests still join' }),
    requesters: z.array(requester),
    others: z.number().meta({
      description:
        '不向您展示的其他需求数 / how many more asked: who follows the case because a customer of theirs joined it sees only that one',
    }),
    technicianId: z.string().nullable(),
    reply: z
      .object({ measures: z.string(), expectedAt: instant, askedOfCustomer: z.string() })
      .nullable()
      .meta({ description: '初次答复 / the initial reply' }),
    before: measurement.nullable(),
    chosen: z.object({ measure: z.enum(measures), needsBuilding: z.boolean(), plan: z.string() }).nullable(),
    building: z.object({ project: z.string(), expectedAt: instant, dueAt: instant }).nullable(),
    rounds: z.array(round),
    outcome: z.enum(['confirmed', 'not-solvable', 'cancelled']).nullable(),
    ended: z.string().nullable().meta({ description: '终止原因 / why it ended early' }),
  })
  .meta({ id: 'CoverageDetails' });

export type CoverageDetails = z.input<typeof coverageDetails>;

/** The same of a process. */
export function toCoverageDetails(view: ProcessView): CoverageDetails {
  // The process wrote them itself, in exactly these shapes.
  const details = view.details as unknown as Partial<CoverageDetails> & Pick<CoverageDetails, 'place'>;
  const { place, technicianId, reply, before, chosen, building, rounds, outcome, ended } = details;
  return {
    place,
    joinable: takesRequests(view),
    requesters: requestersOf(view).map(({ n, request, repliedAt, end }) => {
      const { requestId: _id, replyBudget: _budget, enteredBy, ...shown } = request;
      return { n, ...shown, enteredBy: enteredBy.id, repliedAt, end };
    }),
    others: othersAmong(view),
    technicianId: technicianId ?? null,
    reply: reply ?? null,
    before: before ?? null,
    chosen: chosen ?? null,
    building: building ?? null,
    rounds: rounds ?? [],
    outcome: outcome ?? null,
    ended: ended ?? null,
  };
}

export const exampleCoverageDetails: CoverageDetails = {
  place: {
    addressId: 'KM-0001',
    text: '昆明市五华区人民中路 12 号',
    localNetwork: 'kunming',
    district: '五华区',
    kind: 'car-park',
  },
  joinable: true,
  requesters: [
    {
      n: 1,
      customerNo: 'C-1001',
      tier: 'A1',
      managerId: 'am-01',
      channel: 'hotline',
      symptom: 'no-signal',
      description: '地下停车场打不通电话',
      detail: 'B2 层',
      contact: { name: '王主任', phone: '0871-65550101' },
      receivedAt: '2026-11-20T08:00:00.000Z',
      enteredBy: 'call-01',
      repliedAt: '2026-11-20T09:30:00.000Z',
      end: null,
    },
  ],
  others: 0,
  technicianId: 'maint-01',
  reply: {
    measures: '加装室内分布系统',
    expectedAt: '2026-12-04T10:00:00.000Z',
    askedOfCustomer: '请物业协助开放弱电井',
  },
  before: { technology: '4g', rsrpDbm: -121, sinrDb: -4, callSuccessPercent: 42, points: 20 },
  chosen: { measure: 'indoor-system', needsBuilding: false, plan: '周三进场布放天线' },
  building: null,
  rounds: [],
  outcome: null,
  ended: null,
};
