import type { OrderAnswer } from '../../../api/schemas/order';
import type { ProblemAnswer } from '../../../api/schemas/process-problem';
import type { SegmentAnswer } from '../../../api/schemas/segment';
import { holderId } from './holders';
import type { Ledger } from './ledger';

const minuteMs = 60_000;

/** The one line `--json` prints for the four loops. */
export interface LoopsResult {
  readonly orderNo: string;
  readonly state: string;
  /** Those it was placed with, from end a to end b; a segment an amendment did away with is `taken-down`. */
  readonly segments: readonly { readonly localNetwork: string; readonly state: string }[];
  readonly returns: number;
  readonly problems: readonly {
    readonly problemId: string;
    readonly category: string;
    readonly state: string;
  }[];
  readonly amendments: number;
  /** Outages seen at the flow desk. */
  readonly incidents: number;
  readonly holding: readonly {
    readonly holder: string;
    readonly kind: string;
    readonly workingMinutes: number;
  }[];
  readonly elapsedWorkingMinutes: number;
  /** Whether all systems agree with the order and its ledger adds up. */
  readonly agree: boolean;
}

/** What the acts counted and saw. */
export interface Seen {
  readonly placed: readonly SegmentAnswer[];
  readonly segments: readonly SegmentAnswer[];
  readonly returns: number;
  readonly problems: readonly ProblemAnswer[];
  readonly amendments: number;
  readonly incidents: number;
  readonly ledger: Ledger;
  readonly agree: boolean;
}

/** What is told of the order the four loops closed. */
export function loopsResult({ orderNo, state }: OrderAnswer, seen: Seen): LoopsResult {
  const { placed, segments, returns, problems, amendments, incidents, ledger, agree } = seen;
  const states = new Map(segments.map((segment) => [segment.localNetwork, segment.state]));
  return {
    orderNo,
    state,
    segments: placed.map(({ localNetwork }) => ({
      localNetwork,
      state: states.get(localNetwork) ?? 'taken-down',
    })),
    returns,
    problems: problems.map((problem) => ({
      problemId: problem.problemId,
      category: problem.category,
      state: problem.state,
    })),
    amendments,
    incidents,
    holding: ledger.totals.map((total) => ({
      holder: holderId(total),
      kind: total.kind,
      workingMinutes: total.workingMs / minuteMs,
    })),
    elapsedWorkingMinutes: ledger.elapsedMs / minuteMs,
    agree,
  };
}
