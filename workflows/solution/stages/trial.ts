import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Budget, Instant } from '../../../domain/calendar/working-calendar';
import type { SolutionAnswers } from '../../../domain/solution/answers';
import { trialEnd, trialLimit } from '../../../domain/solution/trial';
import { enter, forManager, fromNow, reach } from '../../shared/case';
import { now } from '../../shared/now';
import type { Answered } from '../../shared/task-desk';
import { type SolutionCase, ask } from '../solution-case';
import type { ToShow } from './presentation';
import { Switch } from './trial-switch';

type Conclusion = Answered<SolutionAnswers['conclude-trial']>;

/** How a trial ended, and who concluded it. */
export type TrialResult = Answered<
  Extract<SolutionAnswers['conclude-trial'], { result: 'converted' | 'closed' }>
>;

/** A trial as the record keeps it. */
type Trial = {
  readonly askedBy: 'us' | 'customer';
  readonly startedAt: Instant;
  /** Nothing moves it (ENT-6). */
  readonly limitAt: Instant;
  readonly endsAt: Instant;
};

const dayMs = 86_400_000;
const leastMs = 60_000;

/**
 * The customer tries it (SOL-5). It stops by itself at its agreed end, whatever is on hold, and is extended only within the limit of the
 * tier; the account manager concludes: converted, extended, or closed. A case that is cancelled leaves no trial on.
 */
export async function tryOut(it: SolutionCase, wanted: ToShow['trial']): Promise<TrialResult | null> {
  if (wanted === null) return null;
  await enter(it, 'solution-trial');
  const power = new Switch(it, wanted);
  it.compensation.push(() => power.off('cancelled'));
  await power.on();
  let trial = begin(it, wanted);
  reach(it, 'trial-started', { trial: { ...trial, state: 'running' } });
  for (;;) {
    const { answer, by } = (await concludeInTime(it, trial)) ?? (await stopAndConclude(it, trial, power));
    if (answer.result === 'extended') {
      trial = { ...trial, endsAt: answer.endsAt };
      reach(it, 'trial-extended', { trial: { ...trial, state: 'running' } });
      await power.on();
      continue;
    }
    const ended = { ...trial, state: answer.result, endedAt: now() };
    reach(it, answer.result === 'converted' ? 'trial-converted' : 'trial-closed', { trial: ended });
    // What the customer takes stays on, unless the case is called off before there is a sale.
    if (answer.result === 'closed') await power.off('closed');
    return { answer, by };
  }
}

function begin(it: SolutionCase, { askedBy, days }: NonNullable<ToShow['trial']>): Trial {
  const { calendarInForce } = it.process.clocks;
  const { trialMonths } = it.start.entitled;
  const startedAt = now();
  const limitAt = it.trialLimitAt ?? trialLimit(calendarInForce, startedAt, trialMonths);
  it.trialLimitAt = limitAt;
  return { askedBy, startedAt, limitAt, endsAt: trialEnd(calendarInForce, startedAt, days, limitAt) };
}

/** The account manager's word while the trial runs; null when its end came first: the task is withdrawn then. */
async function concludeInTime(it: SolutionCase, trial: Trial): Promise<Conclusion | null> {
  const left = Math.max(Date.parse(trial.endsAt) - Date.now(), 0);
  const asking = new CancellationScope();
  const timing = new CancellationScope();
  let stopped = false;
  const stop = async (): Promise<void> => {
    await sleep(left, { summary: '试用到期 end of the trial' });
    stopped = true;
    asking.cancel();
  };
  // Only its own cancellation ends it early.
  void timing.run(stop).catch(() => {});
  try {
    const limit = { days: Math.max(left, leastMs) / dayMs };
    return await asking.run(async () => await conclude(it, trial, limit, false));
  } catch (error) {
    if (stopped && isCancellation(error) && !CancellationScope.current().consideredCancelled) return null;
    throw error;
  } finally {
    timing.cancel();
  }
}

/** The trial is switched off, and the account manager says what comes of it. */
async function stopAndConclude(it: SolutionCase, trial: Trial, power: Switch): Promise<Conclusion> {
  reach(it, 'trial-stopped', { trial: { ...trial, state: 'stopped' } });
  const { decision } = it.start.limits.own;
  const [conclusion] = await Promise.all([conclude(it, trial, decision, true), power.off('end-reached')]);
  return conclusion;
}

async function conclude(
  it: SolutionCase,
  trial: Trial,
  limit: Budget,
  stopped: boolean,
): Promise<Conclusion> {
  return await ask(it, 'conclude-trial', {
    ...forManager(it),
    ...fromNow(limit),
    context: { ...trial, stopped },
  });
}
