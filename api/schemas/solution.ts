import { z } from 'zod';
import { localNetworks } from '../../domain/people/department';
import type { ProcessView } from '../../domain/process/process-view';
import { allNumbered } from '../../domain/solution/numbered';
import { interfaces, materials } from '../../domain/solution/solution';
import { instant } from './common';
import { designVersion, exampleVersion } from './design-version';

export const needForecastAnswer = z.object({
  product: z.string(),
  area: z.enum(localNetworks),
  quarter: z.string(),
  quantity: z.number(),
});

const needs = z.object({
  customerInformation: z.string(),
  businessNeeds: z.string(),
  competition: z.array(z.object({ rival: z.string(), offer: z.string(), assessment: z.string() })),
  buyingFactors: z.array(z.object({ factor: z.string(), weight: z.number() })),
});

const candidate = z.object({
  solutionNo: z.string(),
  title: z.string(),
  industry: z.string(),
  summary: z.string(),
  costCny: z.number(),
  relevance: z.number().meta({ description: '检索相关度 0–1 / share of what was looked for' }),
});

/** What is a solution request's own. */
export const solutionDetails = z
  .object({
    title: z.string(),
    industry: z.string(),
    description: z.string(),
    asked: z.object({ demonstration: z.boolean(), trial: z.boolean() }),
    entitled: z.object({
      trialMonths: z.number(),
      trialOffered: z.boolean(),
      demonstrationsPerYear: z.number(),
      material: z.enum(materials),
    }),
    needs: needs.nullable(),
    forecast: z.array(needForecastAnswer),
    candidates: z.array(candidate).meta({ description: '最近一次检索结果 / what the last search found' }),
    shortlist: z.array(z.string()),
    gate: z
      .object({
        round: z.number(),
        result: z.enum(['offer-satisfies', 'design', 'ask-interface', 'cannot-serve']),
        evaluation: z.string(),
      })
      .nullable(),
    interfaceAnswers: z.array(
      z.object({
        interface: z.enum(interfaces),
        question: z.string(),
        result: z.enum(['possible', 'not-possible']),
        said: z.string(),
        expectedAt: instant.nullable(),
      }),
    ),
    versions: z.array(designVersion),
    offer: z
      .object({
        kind: z.enum(['today', 'new']),
        solutionNo: z.string().nullable(),
        products: z.array(z.string()),
        version: z.number().nullable(),
      })
      .nullable(),
    demonstrations: z.array(
      z.object({
        askedBy: z.enum(['us', 'customer']),
        onSite: z.boolean(),
        summary: z.string(),
        attachments: z.array(z.string()),
        at: instant,
      }),
    ),
    trial: z
      .object({
        askedBy: z.enum(['us', 'customer']),
        startedAt: instant,
        endsAt: instant,
        limitAt: instant.meta({ description: '试用上限，不得超过 / nothing moves it (ENT-6)' }),
        state: z.enum(['running', 'stopped', 'converted', 'closed']),
        endedAt: instant.optional(),
      })
      .nullable(),
    decision: z.enum(['accepted', 'revise', 'declined']).nullable(),
    outcome: z.enum(['sold', 'accepted-without-sale', 'declined', 'not-served']).nullable(),
    filedAs: z.string().nullable().meta({ description: '方案库编号 / its number in the library' }),
    sale: z
      .object({ processId: z.string(), saleNo: z.string() })
      .nullable()
      .meta({ description: '由此启动的销售 / the sale it started (SOL-7)' }),
    ended: z.string().nullable().meta({ description: '终止原因 / why it ended early' }),
  })
  .meta({ id: 'SolutionDetails' });

export type SolutionDetails = z.input<typeof solutionDetails>;

type Kept = Partial<Omit<SolutionDetails, 'decision'>> &
  Pick<SolutionDetails, 'title' | 'industry' | 'description' | 'asked' | 'entitled'> & {
    readonly decision?: { readonly decision: NonNullable<SolutionDetails['decision']> };
  };

/** The same of a process. */
export function toSolutionDetails({ details }: Pick<ProcessView, 'details'>): SolutionDetails {
  // The process wrote them itself, in exactly these shapes.
  const kept = details as unknown as Kept;
  const { title, industry, description, asked, entitled, decision } = kept;
  return {
    title,
    industry,
    description,
    asked,
    entitled,
    needs: kept.needs ?? null,
    forecast: kept.forecast ?? [],
    candidates: kept.candidates ?? [],
    shortlist: kept.shortlist ?? [],
    gate: kept.gate ?? null,
    interfaceAnswers: [
      ...(allNumbered('interfaceAnswer', details) as unknown as SolutionDetails['interfaceAnswers']),
    ],
    versions: [...(allNumbered('design', details) as unknown as SolutionDetails['versions'])],
    offer: kept.offer ?? null,
    demonstrations: kept.demonstrations ?? [],
    trial: kept.trial ?? null,
    decision: decision?.decision ?? null,
    outcome: kept.outcome ?? null,
    filedAs: kept.filedAs ?? null,
    sale: kept.sale ?? null,
    ended: kept.ended ?? null,
  };
}

export const exampleSolutionDetails: SolutionDetails = {
  title: '全省视频会议组网',
  industry: 'government',
  description: '16 个州市视频会议，高清双流',
  asked: { demonstration: false, trial: true },
  entitled: { trialMonths: 3, trialOffered: true, demonstrationsPerYear: 2, material: 'industry' },
  needs: {
    customerInformation: '省级机关，下设 16 个州市局',
    businessNeeds: '高清视频会议，双流，主备链路',
    competition: [{ rival: '友商', offer: '裸光纤组网', assessment: '价低，无主备' }],
    buyingFactors: [{ factor: '可靠性', weight: 5 }],
  },
  forecast: [{ product: 'leased-line', area: 'kunming', quarter: '2027-Q1', quantity: 16 }],
  candidates: [],
  shortlist: [],
  gate: { round: 1, result: 'design', evaluation: '现有方案不含双流' },
  interfaceAnswers: [],
  versions: [exampleVersion],
  offer: { kind: 'new', solutionNo: 'SN-7K3M9Q2XPA', products: ['leased-line'], version: 1 },
  demonstrations: [],
  trial: null,
  decision: null,
  outcome: null,
  filedAs: null,
  sale: null,
  ended: null,
};
