import type { Json } from '../../domain/json';
import { accountManagers, dutyLeaders, keyAccountHeads } from '../../domain/people/groups';
import type { Actor } from '../../domain/process/actor';
import type { Assessment } from '../../domain/process/amendment';
import { type SharedAnswers, sharedTaskTitles } from '../../domain/process/shared-answers';
import { now } from './now';
import type { Process } from './process';
import type { Answered } from './task-desk';

/** The head of key accounts decides whether a cancellation that loses field work goes ahead, knowing what it costs (O2A-4). */
export async function askWhetherToCancel(
  { tasks, record }: Process,
  reason: string,
  assessment: Assessment,
  requester: Actor,
): Promise<Answered<SharedAnswers['assess-cancellation']>> {
  const { managerId, stage } = record.view;
  return await tasks.askWhom<SharedAnswers['assess-cancellation']>(
    {
      name: 'assess-cancellation',
      title: sharedTaskTitles['assess-cancellation'],
      stage: stage ?? 'intake',
      group: keyAccountHeads,
      // The only head may be who asks, or stand in for them.
      alsoFor: [dutyLeaders],
      candidates: [],
      excluded: [...new Set([managerId, ...peopleBehind(requester)])],
      from: { group: accountManagers, person: managerId },
      returnable: false,
      place: null,
      context: {
        reason,
        costCny: assessment.costCny,
        lost: assessment.steps
          .filter(({ was }) => was === 'done')
          .map(({ step, title, place }): Json => ({ step, title: { ...title }, place })),
      },
    },
    tasks.limits.assessCancellation,
    now(),
  );
}

/** Nobody decides on what they asked for themselves (four-eyes, O2A-5). */
function peopleBehind(actor: Actor): readonly string[] {
  return actor.kind === 'person' ? [actor.id] : [];
}
