import type { Instant } from '../calendar/working-calendar';
import type { Label, LocalNetwork } from '../people/department';
import type { StationRef } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { Party } from './party';

/** What a problem is about (O2A-5). */
export const problemCategories = ['resource', 'technical', 'customer', 'cross-network', 'it-system'] as const;

export type ProblemCategory = (typeof problemCategories)[number];

/** How bad it is; sets its clock. */
export const problemSeverities = ['critical', 'major', 'minor'] as const;

export type ProblemSeverity = (typeof problemSeverities)[number];

/** Where what went wrong came from, for the assessment (ASM-1). */
export const problemCauses = [
  'resource-data-wrong',
  'equipment-faulty',
  'configuration-wrong',
  'work-not-done-well',
  'customer-not-ready',
  'other-network-late',
  'system-fault',
  'not-a-problem',
] as const;

export type ProblemCause = (typeof problemCauses)[number];

/** `offered` to who has to solve it, `accepted`, `disputed` before the arbiter, `solved` and to be verified. */
export const openProblemStates = ['offered', 'accepted', 'disputed', 'solved'] as const;

/** `closed`: solved and verified; `withdrawn` with its process. */
export const closedProblemStates = ['closed', 'withdrawn'] as const;

export type ProblemState = (typeof openProblemStates)[number] | (typeof closedProblemStates)[number];

/** What somebody says when they raise a problem. */
export interface ProblemReport {
  readonly category: ProblemCategory;
  readonly severity: ProblemSeverity;
  /** The local network and station it is thought to lie at; null where that says nothing. */
  readonly localNetwork: LocalNetwork | null;
  readonly description: string;
  readonly evidence: string | null;
}

/** A problem of a process, from being raised to being verified as solved by the one who raised it. */
export interface Problem extends ProblemReport {
  /** `P1`, `P2`… within its process. */
  readonly problemId: string;
  readonly raisedBy: Party;
  /** The task it keeps from being completed; null when the account manager raised it for the process as a whole. */
  readonly taskId: string | null;
  readonly raisedAt: Instant;
  readonly state: ProblemState;
  readonly responsible: WorkGroup;
  readonly solver: string | null;
  /** Whether the arbiter has decided who is responsible: once, for good. */
  readonly decided: boolean;
  /** How often the one who raised it found it not solved. */
  readonly reopened: number;
  readonly cause: ProblemCause | null;
  readonly causedBy: StationRef | null;
  readonly solution: string | null;
  readonly closedAt: Instant | null;
}

/** The name of a problem's clock among the clocks of its process. */
export function problemClockName(problemId: string): string {
  return `problem:${problemId}`;
}

export const problemCategoryLabels: Record<ProblemCategory, Label> = {
  resource: { zh: '资源问题', en: 'Resource' },
  technical: { zh: '技术问题', en: 'Technical' },
  customer: { zh: '客户原因', en: 'Customer cause' },
  'cross-network': { zh: '跨网问题', en: 'Cross-network' },
  'it-system': { zh: 'IT 系统问题', en: 'IT system' },
};
