import type { Instant } from '../../../domain/calendar/working-calendar';
import { workingMsBetween } from '../../../domain/calendar/working-time';
import type { CoverageAnswers } from '../../../domain/coverage/answers';
import { type RequesterState, placeOfRequester } from '../../../domain/coverage/requester';
import { networkPlanning } from '../../../domain/people/groups';
import { theProcess } from '../../../domain/process/actor';
import { enter, forGroup, forManager, fromNow, reach } from '../../shared/case';
import { CaseGivenUp } from '../../shared/case-ended';
import { now } from '../../shared/now';
import { type CoverageCase, ask, localTime, noteContact } from '../coverage-case';
import { endUnsolved } from '../end-unsolved';
import { about, mark, waiting } from '../requesters';

type Planned = Extract<CoverageAnswers['coverage-plan-building'], { decision: 'build' }>;

/**
 * New building goes to network planning (6.3); every customer is told its date and agrees to a new promise, then it is waited for (COV-4).
 * @throws CaseGivenUp when nobody would rather wait; CaseEnded when it cannot be built
 */
export async function build(
  it: CoverageCase,
  chosen: CoverageAnswers['coverage-choose-measure'],
): Promise<void> {
  await enter(it, 'coverage-building');
  const { answer } = await ask(it, 'coverage-plan-building', {
    ...forGroup(it, networkPlanning),
    ...fromNow(it.start.limits.own.planBuilding),
    context: { chosen: { ...chosen } },
  });
  if (answer.decision === 'not-possible') return await endUnsolved(it, answer.reason);
  const { project, expectedAt } = answer;
  it.buildingAt = expectedAt;
  const dueAt = await agreeDates(it, answer);
  reach(it, 'coverage-building-planned', { building: { project, expectedAt, dueAt } });
  await ask(it, 'coverage-build', {
    ...forGroup(it, networkPlanning),
    limit: { workingMinutes: workingMinutesUntil(it, expectedAt) },
    since: now(),
    context: { project, expectedAt },
  });
  reach(it, 'coverage-built', null);
  it.buildingAt = null;
}

/** The latest date agreed with one of the customers becomes the promise. Those who join meanwhile are asked as well. */
async function agreeDates(it: CoverageCase, planned: Planned): Promise<Instant> {
  const dates: Instant[] = [];
  for (let asked = 0; asked < it.requesters.length;) {
    const left = waiting(it).filter(({ n }) => n > asked);
    asked = it.requesters.length;
    const agreed = await Promise.all(left.map((state) => agreeDate(it, state, planned)));
    dates.push(...agreed.filter((dueAt) => dueAt !== null));
  }
  const latest = dates.sort().at(-1);
  if (latest === undefined) throw new CaseGivenUp('客户不愿等待建设 / no customer would rather wait');
  // The date agreed with the first of them may be over before the last has agreed.
  const dueAt = latest > soon() ? latest : soon();
  it.process.clocks.agree('promise', dueAt, planned.project, theProcess);
  if (it.reply !== null) it.reply = { ...it.reply, measures: planned.project, expectedAt: dueAt };
  return dueAt;
}

function soon(): Instant {
  return new Date(Date.parse(now()) + 60_000).toISOString();
}

/** The date agreed with one of the customers; null when they would rather not wait. */
async function agreeDate(
  it: CoverageCase,
  state: RequesterState,
  { project, expectedAt }: Planned,
): Promise<Instant | null> {
  const { answer, by } = await ask(it, 'coverage-agree-date', {
    ...forManager(it),
    place: placeOfRequester(state),
    ...fromNow(it.start.limits.own.agreeDate),
    context: { ...about(state), project, expectedAt },
  });
  if (answer.decision === 'agree') {
    noteContact(it, state, answer, 'to-customer', `${project};${localTime(it, answer.dueAt)}`, by);
    return answer.dueAt;
  }
  noteContact(it, state, answer, 'from-customer', answer.reason, by);
  mark(it, state.n, { end: 'withdrawn' }, by);
  return null;
}

/** The time its own promise leaves the department; an hour at least, for a date that falls outside working time. */
function workingMinutesUntil({ process }: CoverageCase, expectedAt: Instant): number {
  const { calendarInForce } = process.clocks;
  return Math.max(60, Math.floor(workingMsBetween(calendarInForce, now(), expectedAt, []) / 60_000));
}
