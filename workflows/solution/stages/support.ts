import {
  financeStaff,
  networkMaintenance,
  productStaff,
  solutionCentre,
} from '../../../domain/people/groups';
import type { WorkGroup } from '../../../domain/people/person';
import type { Supporter } from '../../../domain/solution/solution';
import { forGroup, fromNow } from '../../shared/case';
import { type SolutionCase, ask, inBrief, note } from '../solution-case';

const groups: Readonly<Record<Supporter, WorkGroup>> = {
  network: networkMaintenance,
  product: productStaff,
  finance: financeStaff,
};

/** What a department said of a version. */
export type SupportAnswer = {
  readonly department: Supporter;
  readonly verdict: 'feasible' | 'not-feasible';
  readonly costCny: number | null;
  readonly said: string | null;
  readonly by: string;
};

/** Asks every department that is needed at once (S0 3.3, SOL-4); each accepts or returns. */
export async function gatherSupport(
  it: SolutionCase,
  departments: readonly Supporter[],
): Promise<readonly SupportAnswer[]> {
  const answers = await Promise.all(departments.map((department) => support(it, department)));
  note(it, { support: answers });
  return answers;
}

async function support(it: SolutionCase, department: Supporter): Promise<SupportAnswer> {
  const { answer, by } = await ask(it, 'support-design', {
    ...forGroup(it, groups[department]),
    ...fromNow(it.start.limits.own.support),
    from: { group: solutionCentre, person: null },
    place: department,
    context: { needs: inBrief(it), design: it.versions.at(-1) ?? null },
  });
  return answer.verdict === 'feasible'
    ? { department, verdict: 'feasible', costCny: answer.costCny, said: answer.note, by: by.id }
    : { department, verdict: 'not-feasible', costCny: null, said: answer.reason, by: by.id };
}
