import { z } from 'zod';
import { problemHandlers } from '../process/problem-routing';
import type { LimitContent } from './limit-tables';
import {
  detectionTable,
  entitlementsTable,
  improvementTable,
  processTable,
  staffingTable,
} from './limit-tables';
import type { ProductLimits } from './product-limits';

const calendarDays = z.strictObject({ days: z.number().positive().max(366) });

/** Nobody promises more than a year, or nothing at all. */
export const budget = z.union([
  z.strictObject({ workingDays: z.number().positive().max(260) }),
  z.strictObject({ workingMinutes: z.number().int().min(1).max(124_800) }),
  calendarDays,
]);

const share = z.number().min(0).max(1);
const times = z.number().int().min(0).max(366);

const entitled = z.strictObject({
  coverageReply: budget,
  questionReply: budget,
  orderResponse: budget,
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  trial: z.strictObject({ months: z.number().int().min(0).max(24), offered: z.boolean() }),
  demonstrationsPerYear: times,
  visitEveryMonths: z.number().int().min(1).max(24),
  trainingsPerYear: times.nullable(),
  chiefRepresentative: z.strictObject({ government: share, others: share }),
  servicePoint: z.enum(['yes', 'selective', 'no']),
  personalServiceShare: share,
  care: z.enum(['all-in-person', 'by-message', 'major-festivals']),
  gatheringsPerYear: z
    .tuple([times, times])
    .refine(([least, most]) => least <= most, 'the least must not be above the most'),
  solutionMaterial: z.enum(['industry', 'standard']),
});

const handler = z.enum(problemHandlers);

const processContent = z.strictObject({
  acceptance: budget,
  handleReturn: budget,
  decideReturn: budget,
  returnsBeforeDecision: z.number().int().min(1).max(20),
  problem: z.strictObject({ critical: budget, major: budget, minor: budget }),
  problemHandlers: z.strictObject({
    resource: handler,
    technical: handler,
    customer: handler,
    'cross-network': handler,
    'it-system': handler,
  }),
  problemRungsBeyond: z
    .array(z.number().int().min(101).max(1_000))
    .max(10)
    .refine((rungs) => rungs.every((rung, n) => n === 0 || rung > (rungs[n - 1] ?? 0)), 'must ascend'),
  arbitrate: budget,
  verify: budget,
  assessCancellation: budget,
  repair: budget,
});

const staffingContent = z.strictObject({
  contactsOfImportant: z.number().int().min(0).max(20),
  accountsOfManager: z.strictObject({
    group: z.number().int().min(1).max(10_000),
    reputation: z.number().int().min(1).max(10_000),
  }),
});

const months = z.number().int().min(1).max(24);

const detectionContent = z.strictObject({
  usageGone: z.strictObject({ months, atMost: z.number().min(0).max(1e15) }),
  linesCancelled: z.strictObject({ months, percent: z.number().gt(0).max(100) }),
});

function measured(unit: string, least: number, most: number) {
  return z.strictObject({
    target: z.number().min(least).max(most).meta({ description: unit }),
    gain: z
      .number()
      .positive()
      .max(most - least)
      .meta({ description: unit }),
  });
}

/** By the ranges measurements have (domain/coverage/forms.ts). */
const improvementOf = (least: number, most: number) =>
  z.strictObject({
    level: measured('dBm', least, most),
    sinr: measured('dB', -23, 40),
    'call-success': measured('%', 0, 100),
  });

const improvementContent = z.strictObject({
  '2g': improvementOf(-110, -30),
  '4g': improvementOf(-156, -31),
  '5g': improvementOf(-156, -31),
});

/** What the version of a table that stands in `first` may be replaced with: of the same shape, every limit within reason. */
export function limitSchema(table: string, first: LimitContent): z.ZodType<LimitContent> {
  if (table === entitlementsTable) return z.strictObject({ A: entitled, B: entitled, C: entitled });
  if (table === processTable) return processContent;
  if (table === staffingTable) return staffingContent;
  if (table === detectionTable) return detectionContent;
  if (table === improvementTable) return improvementContent;
  if (table.startsWith('process:')) return likewise(first);
  const { stages, work, extraLimits } = first as ProductLimits;
  return z.strictObject({
    promise: budget,
    stages: likewise(stages),
    work: likewise(work),
    extraLimits: likewise(extraLimits) as unknown as z.ZodType<ProductLimits['extraLimits']>,
  });
}

/** A time limit for each name there is now. What is counted in calendar days stays so: it is about dates. */
function likewise(limits: object) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(limits).map(([name, limit]: [string, object]) => [
        name,
        'days' in limit ? calendarDays : budget,
      ]),
    ),
  );
}
