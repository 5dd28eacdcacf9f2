import { superiorOf } from './escalation';
import type { TaskView } from './human-task';
import type { Recipient } from './notification';
import type { ProcessView } from './process-view';

/** Who is told to hurry (催单, O2A-4): whoever has the process in hand, and who stands above them; each once. */
export function whomToHurry(view: ProcessView, openTasks: readonly TaskView[]): readonly Recipient[] {
  const told = openTasks.flatMap(({ group, alsoFor, assignee, candidates }): Recipient[] => {
    const people = assignee === null ? candidates : [assignee];
    const hands: Recipient[] =
      people.length > 0
        ? people.map((id) => ({ kind: 'person', id }))
        : [group, ...alsoFor].map((offered) => ({ kind: 'group', group: offered }));
    return [...hands, { kind: 'group', group: superiorOf(group) }];
  });
  const atSystems = view.stuck.map(({ group }): Recipient => ({ kind: 'group', group }));
  const each = new Map([...told, ...atSystems].map((recipient) => [JSON.stringify(recipient), recipient]));
  return [...each.values()];
}
