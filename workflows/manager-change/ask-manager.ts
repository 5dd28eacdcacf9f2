import type { Budget } from '../../domain/calendar/working-calendar';
import type { Json } from '../../domain/json';
import type { ManagerChangeAnswers, ManagerChangeTaskName } from '../../domain/manager-change/answers';
import { managerChangeTaskTitles } from '../../domain/manager-change/tasks';
import { accountManagers } from '../../domain/people/groups';
import { partyOf } from '../../domain/process/party';
import { now } from '../shared/now';
import type { Answered } from '../shared/task-desk';
import type { ChangeCase } from './open-change';

/** Asks the successor; what cannot be accepted goes back to who started the change. */
export async function askSuccessor<T extends ManagerChangeTaskName>(
  { start, process }: ChangeCase,
  name: T,
  stage: string,
  limit: Budget,
  context: { readonly [key: string]: Json },
): Promise<Answered<ManagerChangeAnswers[T]>> {
  const spec = {
    name,
    title: managerChangeTaskTitles[name],
    stage,
    group: accountManagers,
    alsoFor: [],
    candidates: [start.toManagerId],
    excluded: [],
    from: partyOf(start.startedBy),
    returnable: name === 'accept-customers',
    place: null,
    context: { fromManagerId: start.fromManagerId, reason: start.reason, ...context },
  };
  return await process.tasks.askWhom<ManagerChangeAnswers[T]>(spec, limit, now());
}
