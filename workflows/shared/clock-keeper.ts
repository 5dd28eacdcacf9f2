import { CancellationScope, condition } from '@temporalio/workflow';
import { unknownYearWarning, unknownYears } from '../../domain/calendar/unknown-years';
import type { Budget, Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import {
  type Clock,
  abandonClock,
  nextThreshold,
  passThreshold,
  pauseClock,
  rebase,
  recountClock,
  resumeClock,
  startClock,
  stopClock,
  withRungsBeyond,
} from '../../domain/clock/clock';
import { type Actor, theClock } from '../../domain/process/actor';
import { type ClockHolder, recipientsAt, recipientsOfOutage } from '../../domain/process/escalation';
import { accountManagers } from '../../domain/people/groups';
import type { Recipient } from '../../domain/process/notification';
import type { WorkGroup } from '../../domain/people/person';
import { type ProcessLimits, processLimits } from '../../domain/process/limits';
import { problemClockName } from '../../domain/process/problem';
import { acceptanceClockName } from '../../domain/process/reduce-task';
import { callClockName } from '../../domain/process/stuck-call';
import { now } from './now';
import type { ProcessRecord } from './process-record';

interface Alarm {
  readonly clock: Clock;
  readonly taskId: string | null;
  readonly percent: number;
  readonly at: Instant;
}

/**
 * Watches every open clock of a process with one timer, set to the earliest threshold (CAL-3). The timer is only ever moved
 * forward: when a task is done its clock simply is no longer there when the timer fires, which costs no event.
 */
export class ClockKeeper {
  /** Thresholds already computed; clocks are immutable, so a changed clock is another key. */
  private limitsInForce: ProcessLimits = processLimits;
  private readonly escalations = new Map<string, WorkGroup>();
  private computed = new WeakMap<Clock, { percent: number; at: Instant } | null>();

  constructor(
    private readonly record: ProcessRecord,
    private calendar: WorkingCalendar,
  ) {
    void CancellationScope.nonCancellable(() => this.keepWatch());
  }

  /** Starts a clock of the process as a whole. */
  start(clock: Clock): void {
    this.record.add('clock.started', { clock }, theClock);
    this.warnOfUnknownYears(clock);
  }

  /** Starts a clock of the process as a whole, now, with further rungs above its breach. */
  startNow(name: string, budget: Budget, beyond: readonly number[]): void {
    this.start(
      this.taskClock((calendar) => withRungsBeyond(startClock(name, budget, now(), calendar), beyond)),
    );
  }

  /** Stops a clock of the process: kept or breached, for good. */
  stop(name: string): void {
    this.end(name, stopClock);
  }

  /** Stops a clock of the process whose matter was called off. */
  abandon(name: string): void {
    this.end(name, abandonClock);
  }

  /** Stops the clocks of a process that was called off: nothing is promised any more. */
  abandonAll(): void {
    for (const { name } of this.record.view.clocks) this.abandon(name);
  }

  /** A new due date agreed with the customer (O2A-7). */
  agree(name: string, dueAt: Instant, reason: string, actor: Actor): void {
    this.catchUp();
    const clock = rebase(this.clockNamed(name), this.calendar, dueAt, now());
    this.record.add('clock.rebased', { clock, taskId: null, reason }, actor);
    this.warnOfUnknownYears(clock);
  }

  /** From its breach on a clock of the process as a whole is told to this group too (COV-5). */
  escalateTo(name: string, group: WorkGroup): void {
    this.escalations.set(name, group);
  }

  /** The time limits this process was started by (CUS-2). */
  get limits(): ProcessLimits {
    return this.limitsInForce;
  }

  /** Goes by limits that were frozen when the process started. Call before anything is timed. */
  goBy(limits: ProcessLimits): void {
    this.limitsInForce = limits;
  }

  /** What is reckoned with now (CAL-2). */
  get calendarInForce(): WorkingCalendar {
    return this.calendar;
  }

  /** Reckons by another version of the calendar from now on: what was told stands, every open clock is counted anew (CAL-2). */
  adopt(calendar: WorkingCalendar, reason: string, actor: Actor): void {
    this.catchUp();
    const { id: calendarId, version: to, knownYears } = calendar;
    const { version: from } = this.calendar;
    this.record.add('calendar.applied', { calendarId, from, to, knownYears, reason }, actor);
    this.calendar = calendar;
    this.computed = new WeakMap();
    for (const { clock, taskId } of this.openClocks()) {
      const recounted = recountClock(clock, calendar, now());
      if (recounted === clock) continue;
      this.record.add('clock.recounted', { clock: recounted, taskId, from: clock.dueAt, reason }, actor);
      this.warnOfUnknownYears(recounted);
    }
  }

  /** Pauses every open clock for a cause the customer answers for (CAL-2). */
  pauseAll(cause: string, actor: Actor): void {
    this.catchUp();
    for (const { clock, taskId } of this.openClocks()) {
      const paused = pauseClock(clock, now(), this.calendar);
      this.record.add('clock.paused', { clock: paused, taskId, cause }, actor);
    }
  }

  resumeAll(actor: Actor): void {
    for (const { clock, taskId } of this.openClocks()) {
      const resumed = resumeClock(clock, now(), this.calendar);
      if (resumed === clock) continue;
      this.record.add('clock.resumed', { clock: resumed, taskId }, actor);
      this.warnOfUnknownYears(resumed);
    }
  }

  /** A task's clock as it starts: paused at once while the process waits for the customer. */
  taskClock(start: (calendar: WorkingCalendar) => Clock): Clock {
    const clock = start(this.calendar);
    this.warnOfUnknownYears(clock);
    return this.record.view.hold?.cause === 'customer' ? pauseClock(clock, now(), this.calendar) : clock;
  }

  /** The clock of a hand-over that begins now (O2A-5). */
  acceptanceClock(taskId: string, limit: Budget): Clock {
    return this.taskClock((calendar) => startClock(acceptanceClockName(taskId), limit, now(), calendar));
  }

  /** The clock of a hand-over that is accepted now; null for a task that has none. */
  accepted(taskId: string): Clock | null {
    return this.endAcceptance(taskId, stopClock);
  }

  /** The clock of a hand-over that is called off now. */
  acceptanceAbandoned(taskId: string): Clock | null {
    return this.endAcceptance(taskId, abandonClock);
  }

  private endAcceptance(taskId: string, how: typeof stopClock): Clock | null {
    this.catchUp();
    const acceptance = this.record.task(taskId)?.acceptance ?? null;
    return acceptance === null ? null : how(acceptance, now(), this.calendar);
  }

  /** The clock of a task that is done now. */
  stopped(taskId: string): Clock {
    return stopClock(this.taskClockOf(taskId), now(), this.calendar);
  }

  /** The clock of a task that is withdrawn now. */
  abandoned(taskId: string): Clock {
    return abandonClock(this.taskClockOf(taskId), now(), this.calendar);
  }

  private taskClockOf(taskId: string): Clock {
    this.catchUp();
    const task = this.record.task(taskId);
    if (task === undefined) throw new RangeError(`No task ${taskId}`);
    return task.clock;
  }

  private end(name: string, how: typeof stopClock): void {
    this.catchUp();
    const clock = this.clockNamed(name);
    if (clock.stoppedAt !== null) return;
    this.record.add('clock.stopped', { clock: how(clock, now(), this.calendar) }, theClock);
  }

  /**
   * Rings for every threshold that has come while nobody looked: what people do is handled before the timers of the same moment, and
   * a breach must be told before the clock that shows it stops.
   */
  private catchUp(): void {
    for (let alarm = this.next(); alarm !== null && alarm.at <= now(); alarm = this.next()) this.ring(alarm);
  }

  /** Says loudly, once for each year, that a deadline goes by weekdays alone (CAL-1). */
  private warnOfUnknownYears({ startedAt, dueAt }: Clock): void {
    for (const year of dueAt === null ? [] : unknownYears(this.calendar, startedAt, dueAt)) {
      const warning = unknownYearWarning(year);
      if (!this.record.view.warnings.includes(warning))
        this.record.add('calendar.warned', { warning }, theClock);
    }
  }

  private clockNamed(name: string): Clock {
    const clock = this.record.view.clocks.find((candidate) => candidate.name === name);
    if (clock === undefined) throw new RangeError(`No clock named ${name}`);
    return clock;
  }

  private *openClocks(): Generator<{ clock: Clock; taskId: string | null }> {
    for (const clock of this.record.view.clocks) if (clock.stoppedAt === null) yield { clock, taskId: null };
    for (const { taskId, clock, acceptance } of this.record.openTasks()) {
      yield { clock, taskId };
      if (acceptance !== null && acceptance.stoppedAt === null) yield { clock: acceptance, taskId };
    }
  }

  private next(): Alarm | null {
    let earliest: Alarm | null = null;
    for (const { clock, taskId } of this.openClocks()) {
      const threshold = this.thresholdOf(clock);
      if (threshold !== null && (earliest === null || threshold.at < earliest.at)) {
        earliest = { clock, taskId, ...threshold };
      }
    }
    return earliest;
  }

  private thresholdOf(clock: Clock): { percent: number; at: Instant } | null {
    let threshold = this.computed.get(clock);
    if (threshold === undefined) {
      threshold = nextThreshold(clock, this.calendar);
      this.computed.set(clock, threshold);
    }
    return threshold;
  }

  private async keepWatch(): Promise<void> {
    for (;;) {
      await condition(() => this.next() !== null);
      const alarm = this.next();
      if (alarm === null) continue;
      const wait = Date.parse(alarm.at) - Date.now();
      if (wait <= 0) {
        this.ring(alarm);
        continue;
      }
      const isEarlier = (): boolean => (this.next()?.at ?? alarm.at) < alarm.at;
      await condition(isEarlier, wait, { summary: this.summaryOf(alarm) });
    }
  }

  private summaryOf({ percent, clock, taskId }: Alarm): string {
    const task = taskId === null ? undefined : this.record.task(taskId);
    return `${percent}% ${task === undefined ? clock.name : `${task.name} ${task.title.zh}`}`;
  }

  private ring({ clock, taskId, percent }: Alarm): void {
    const passed = passThreshold(clock, percent, now());
    const holder = this.holderOf(taskId, clock.name);
    const { managerId } = this.record.view;
    const group = percent < 100 ? undefined : this.escalations.get(clock.name);
    const also: readonly Recipient[] = group === undefined ? [] : [{ kind: 'group', group }];
    const recipients = this.timesAnOutage(clock.name)
      ? recipientsOfOutage(percent, holder.group, managerId)
      : [...recipientsAt(percent, holder, managerId), ...also];
    if (percent === 100) this.record.add('clock.breached', { clock: passed, taskId, recipients }, theClock);
    else this.record.add('clock.warned', { clock: passed, percent, taskId, recipients }, theClock);
  }

  private timesAnOutage(clockName: string): boolean {
    return this.record.view.stuck.some(
      ({ callId, why }) => why === 'unavailable' && callClockName(callId) === clockName,
    );
  }

  /** The process as a whole is its account manager's (O2A-4); a problem its solver's, a stuck call its repairers'. */
  private holderOf(taskId: string | null, clockName: string): ClockHolder {
    const { view } = this.record;
    const task = taskId === null ? undefined : this.record.task(taskId);
    if (task !== undefined)
      return { group: task.group, people: task.assignee === null ? task.candidates : [task.assignee] };
    const problem = view.problems.find(({ problemId }) => problemClockName(problemId) === clockName);
    if (problem !== undefined)
      return { group: problem.responsible, people: problem.solver === null ? [] : [problem.solver] };
    const call = view.stuck.find(({ callId }) => callClockName(callId) === clockName);
    if (call !== undefined) return { group: call.group, people: [] };
    return { group: accountManagers, people: [view.managerId] };
  }
}
