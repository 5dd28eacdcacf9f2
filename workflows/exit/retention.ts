import { CancellationScope, condition } from '@temporalio/workflow';
import type { Conclusion } from '../../domain/exit/answers';
import { type PersonActor, theProcess } from '../../domain/process/actor';
import { CaseGivenUp } from '../shared/case-ended';
import { enter, forManager, learn, reach } from '../shared/case';
import type { Answered } from '../shared/task-desk';
import { type ExitCase, ask } from './exit-case';

const windowClock = 'exit-retention';

/**
 * The manager's window to keep the customer, with a plan for it (EXI-1). Comes back when the customer is lost. Who asked to leave may leave
 * when the window ends, whatever the manager has not said; nothing that was only detected is ever taken down without somebody's word.
 * @throws CaseGivenUp won back, or a false alarm
 */
export async function tryToKeep(it: ExitCase): Promise<void> {
  await enter(it, 'exit-retention');
  const concluded = await untilConcluded(it);
  it.process.clocks.stop(windowClock);
  if (concluded === null) {
    reach(it, 'retention-lapsed', null);
    reach(it, 'exit-lost', { cause: 'other', lost: '挽留期满 / the window ended' });
    return;
  }
  const { answer, by } = concluded;
  if (answer.outcome === 'lost') {
    it.decidedBy = by;
    reach(it, 'exit-lost', { cause: answer.cause, lost: answer.detail });
    return;
  }
  throw new CaseGivenUp(keep(it, answer, by));
}

/** Notes what kept the customer, and what they were told. Answers with why the exit is withdrawn. */
function keep(it: ExitCase, answer: Exclude<Conclusion, { outcome: 'lost' }>, by: PersonActor): string {
  if (answer.outcome === 'false-alarm') {
    reach(it, 'exit-false-alarm', { keptBy: answer.reason });
    return answer.reason;
  }
  const { channel, contact, summary, measures } = answer;
  it.process.record.add('customer.contacted', { channel, contact, summary, direction: 'to-customer' }, by);
  reach(it, 'exit-won-back', { keptBy: measures });
  return measures;
}

async function untilConcluded(it: ExitCase): Promise<Answered<Conclusion> | null> {
  const talks = new CancellationScope({ cancellable: true });
  const lapsed = async (): Promise<null> => {
    await condition(() => hasLapsed(it));
    return null;
  };
  try {
    return await Promise.race([talks.run(() => talk(it)), lapsed()]);
  } finally {
    talks.cancel();
  }
}

function hasLapsed({ start, process }: ExitCase): boolean {
  const window = process.record.view.clocks.find(({ name }) => name === windowClock);
  return start.hits.length === 0 && window?.breachedAt !== null && window?.breachedAt !== undefined;
}

async function talk(it: ExitCase): Promise<Answered<Conclusion>> {
  const { own } = it.start.limits;
  const detected = it.start.hits.length > 0;
  const context = { reason: it.start.reason, services: it.start.services, detected };
  const { answer: plan, by } = await ask(it, 'plan-retention', {
    ...forManager(it),
    limit: own.planRetention,
    since: it.start.receivedAt,
    context,
  });
  learn(it, { retention: { ...plan } }, by);
  it.process.record.add('milestone.reached', { milestone: 'retention-planned' }, theProcess);
  return await ask(it, 'conclude-retention', {
    ...forManager(it),
    limit: own.retention,
    since: it.start.receivedAt,
    context: { ...context, plan: plan.plan },
  });
}
