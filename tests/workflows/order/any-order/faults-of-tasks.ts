import { isMemberOf } from '../../../../domain/people/person';
import type { ProcessEvent } from '../../../../domain/process/event';
import type { TaskView } from '../../../../domain/process/human-task';
import { type Projection, project } from '../../../../domain/process/projection';

/** What is wrong with who had which task when: before it is accepted who hands it over, then who accepted it, never both (O2A-5). */
export function faultsOfTasks(events: readonly ProcessEvent[]): string[] {
  const faults: string[] = [];
  /** Who accepted an open task, told from the events alone; null while it is on its way. */
  const accepted = new Map<string, string | null>();
  const delegators = new Map<string, string | null>();
  let projection: Projection | null = null;
  for (const event of events) {
    const before: Projection | null = projection;
    projection = project(before, event);
    const by = event.actor.kind === 'person' ? event.actor.id : null;
    switch (event.type) {
      case 'task.claimed':
        faults.push(...faultsOfClaim(event, before?.tasks.get(event.data.taskId)));
        accepted.set(event.data.taskId, by);
        break;
      case 'task.handed-back':
        accepted.set(event.data.taskId, delegators.get(event.data.taskId) ?? null);
        break;
      case 'task.delegated':
        delegators.set(event.data.taskId, by);
        accepted.set(event.data.taskId, null);
        break;
      case 'task.offered':
      case 'task.released':
      case 'task.reassigned':
        accepted.set(event.data.taskId, null);
        break;
      case 'task.completed':
      case 'task.returned':
      case 'task.withdrawn':
        accepted.delete(event.data.taskId);
        break;
      default:
    }
    for (const [taskId, who] of accepted)
      faults.push(
        ...faultsOfHolder(projection.tasks.get(taskId), who).map((fault) => `${event.seq}: ${fault}`),
      );
  }
  return faults;
}

function faultsOfHolder(task: TaskView | undefined, accepted: string | null): string[] {
  if (task === undefined) return ['an open task is not known'];
  const { taskId, assignee, handover, acceptance, state } = task;
  const faults: string[] = [];
  if (assignee !== accepted) faults.push(`${taskId} is with ${assignee}, accepted it was by ${accepted}`);
  if ((handover === null) === (accepted === null))
    faults.push(`${taskId} has two who answer for it, or none`);
  if ((state === 'claimed') === (accepted === null)) faults.push(`${taskId} is ${state}`);
  const isTimed = acceptance !== null && acceptance.stoppedAt === null;
  if (isTimed === (accepted !== null)) faults.push(`the acceptance of ${taskId} is not timed right`);
  return faults;
}

/** Only who belongs to the group, is named if somebody is, and did not do the work it is about. */
function faultsOfClaim(event: ProcessEvent, task: TaskView | undefined): string[] {
  const { actor } = event;
  if (task === undefined || actor.kind !== 'person') return [`${event.seq}: claimed by nobody`];
  const { group, alsoFor, candidates, excluded, taskId } = task;
  const belongs = [group, ...alsoFor].some((one) => isMemberOf(actor, one));
  const isNamed = candidates.length === 0 || candidates.includes(actor.id);
  return belongs && isNamed && !excluded.includes(actor.id)
    ? []
    : [`${event.seq}: ${actor.id} claimed ${taskId}`];
}
