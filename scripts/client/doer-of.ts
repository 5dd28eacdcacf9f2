import { demoPeople } from '../../api/auth/embedded/people';
import type { TaskSummary } from '../../api/schemas/task';
import { type Person, isMemberOf } from '../../domain/people/person';

/**
 * Whose turn it is: the person named, or the first of those it is offered to whose own work it does not review.
 * @throws Error when no demo person may do it
 */
export function doerOf(
  task: Pick<TaskSummary, 'taskId' | 'group' | 'alsoFor' | 'candidates' | 'excluded'>,
): Person {
  const { group, alsoFor, candidates, excluded, taskId } = task;
  const may = (person: Person): boolean =>
    candidates.length > 0
      ? candidates.includes(person.id)
      : [group, ...alsoFor].some((offered) => isMemberOf(person, offered));
  const found = demoPeople.find((person) => may(person) && !excluded.includes(person.id));
  if (found === undefined) throw new Error(`No demo person can do ${taskId}`);
  return found;
}
