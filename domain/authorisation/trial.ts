import { type Draft, approvalFactsOf } from '../contract/agreement';
import type { ApprovalLevel } from './approvers';
import { type ApprovalFacts, type Authorisation, levelsOf, requiredApproval } from './authorisation';

/** An agreement that was approved once, by the table of its time. */
export interface PastAgreement {
  readonly contractNo: string;
  readonly draft: Draft;
}

/** A past agreement that a candidate would have had approved by others. */
export interface TrialDifference {
  readonly contractNo: string;
  readonly version: number;
  readonly facts: ApprovalFacts;
  readonly before: readonly ApprovalLevel[];
  readonly after: readonly ApprovalLevel[];
  readonly added: readonly ApprovalLevel[];
  readonly dropped: readonly ApprovalLevel[];
  /** The candidate's rules that hit. */
  readonly rules: readonly string[];
}

export interface Trial {
  readonly cases: number;
  readonly different: readonly TrialDifference[];
}

/** What would have been different had a candidate decided past cases (CON-2). */
export function tryOn(candidate: Authorisation, past: readonly PastAgreement[]): Trial {
  return { cases: past.length, different: past.flatMap((agreement) => differenceOf(candidate, agreement)) };
}

/** Whether every level it asked for has approved a version, whatever became of it afterwards. */
export function wasApproved({ outcome, decisions }: Draft): boolean {
  if (outcome === 'in-approval' || outcome === 'rejected') return false;
  return decisions.every(({ decision }) => decision === 'approve');
}

function differenceOf(
  candidate: Authorisation,
  { contractNo, draft }: PastAgreement,
): readonly TrialDifference[] {
  const facts = approvalFactsOf(draft);
  const required = requiredApproval(candidate, facts);
  const before = draft.levels;
  const after = levelsOf(required);
  if (before.join() === after.join()) return [];
  const added = after.filter((level) => !before.includes(level));
  const dropped = before.filter((level) => !after.includes(level));
  const { version } = draft;
  return [{ contractNo, version, facts, before, after, added, dropped, rules: required.rules }];
}
