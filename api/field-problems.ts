import type { z } from 'zod';
import type { FieldProblem } from '../domain/errors';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What zod found wrong, field by field; `prefix` says which part of the request it was (none for the body). */
export function fieldProblems(issues: readonly Issue[], prefix: string | null): FieldProblem[] {
  return issues.flatMap((issue) => explain(issue, prefix === null ? [] : [prefix]));
}

function explain(issue: Issue, base: Path): FieldProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => problem([...path, key], 'is not a known field'));
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestOption(issue.errors);
    if (nearest !== null) return nearest.flatMap((inner) => explain(inner, path));
  }
  return [problem(path, issue.message)];
}

/** Whether a value is of an option's kind at all: what is of another is told what is wrong with it, not that it should have been this. */
function isOfItsKind(option: readonly Issue[]): boolean {
  return !option.some(
    ({ path, code }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
  );
}

/** The option of a union that fails in the fewest places, of those of its kind if there are any, is most likely the one that was meant. */
function nearestOption(options: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const likely = options.filter(isOfItsKind);
  const [first, ...others] = likely.length > 0 ? likely : options;
  if (first === undefined) return null;
  return others.reduce((best, option) => (option.length < best.length ? option : best), first);
}

function problem(path: Path, reason: string): FieldProblem {
  return { field: path.map(String).join('.'), reason };
}
