import type { Json } from '../json';
import { dutyLeaders, stationHeads } from '../people/groups';
import type { WorkGroup } from '../people/person';
import type { TaskSpec } from './human-task';
import type { Party } from './party';
import { type Problem, problemCategoryLabels } from './problem';
import { solverOf } from './problem-routing';
import { type SharedTaskName, sharedTaskTitles } from './shared-answers';

/** Where in its process a problem was raised. */
export interface ProblemPlace {
  readonly stage: string;
  readonly place: string | null;
  readonly managerId: string;
}

type ProblemTaskName = Extract<SharedTaskName, 'solve-problem' | 'arbitrate-problem' | 'verify-solution'>;

interface Giving {
  readonly to: Party;
  readonly from: Party;
  readonly excluded: readonly string[];
  /** Who else may do it. */
  readonly alsoFor: readonly WorkGroup[];
}

function taskOf(
  name: ProblemTaskName,
  problem: Problem,
  at: ProblemPlace,
  { to, from, excluded, alsoFor }: Giving,
  said: { readonly [key: string]: Json },
): TaskSpec {
  const { problemId, category, severity, localNetwork, description, evidence, decided } = problem;
  const title = sharedTaskTitles[name];
  const about = problemCategoryLabels[category];
  return {
    name,
    title: { zh: `${title.zh}:${about.zh}`, en: `${title.en}: ${about.en}` },
    stage: at.stage,
    group: to.group,
    alsoFor,
    candidates: to.person === null ? [] : [to.person],
    excluded,
    from,
    returnable: false,
    place: at.place,
    context: { problemId, category, severity, localNetwork, description, evidence, decided, ...said },
  };
}

/** The one responsible solves the problem, or disputes that it is theirs. `notSolved`: why the last solution was none. */
export function solveTask(problem: Problem, at: ProblemPlace, notSolved: string | null): TaskSpec {
  const to = solverOf(problem.responsible, at.managerId);
  return taskOf(
    'solve-problem',
    problem,
    at,
    { to, from: problem.raisedBy, excluded: [], alsoFor: [] },
    { notSolved },
  );
}

/** The head of the stations decides once who is responsible; the duty leader where the head is who disputes it. */
export function arbitrateTask(problem: Problem, at: ProblemPlace, disputed: string): TaskSpec {
  const { responsible, solver } = problem;
  const to: Party = { group: stationHeads, person: null };
  const excluded = solver === null ? [] : [solver];
  const from: Party = { group: responsible, person: solver };
  return taskOf(
    'arbitrate-problem',
    problem,
    at,
    { to, from, excluded, alsoFor: [dutyLeaders] },
    { disputed },
  );
}

/** Whoever raised the problem says whether it is solved: nobody says so of their own solution for somebody else. */
export function verifyTask(problem: Problem, at: ProblemPlace): TaskSpec {
  const { responsible, solver, raisedBy, solution, cause } = problem;
  const excluded = solver === null || solver === raisedBy.person ? [] : [solver];
  const from: Party = { group: responsible, person: solver };
  return taskOf(
    'verify-solution',
    problem,
    at,
    { to: raisedBy, from, excluded, alsoFor: [] },
    { solution, cause },
  );
}
