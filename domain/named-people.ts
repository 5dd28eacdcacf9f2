import { type NamedPerson, peopleOfCoverageAnswer } from './coverage/named-people';
import type { Json } from './json';
import type { TaskView } from './process/human-task';
import type { ProcessKind } from './process/process-kind';

export type { NamedPerson } from './coverage/named-people';

type PeopleOf = (name: string, answer: Json) => readonly NamedPerson[];

const byKind: Readonly<Partial<Record<ProcessKind, PeopleOf>>> = { coverage: peopleOfCoverageAnswer };

/** The people an answer names, whatever its process: they have to be in the directory, and of their group. */
export function peopleNamedIn(
  { kind, name }: Pick<TaskView, 'kind' | 'name'>,
  answer: Json,
): readonly NamedPerson[] {
  return byKind[kind]?.(name, answer) ?? [];
}
