import { unknownYearWarning, unknownYears } from '../../domain/calendar/unknown-years';
import type { Budget, Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import {
  type Clock,
  abandonClock,
  pauseClock,
  rebase,
  recountClock,
  resumeClock,
  startClock,
  stopClock,
  withRungsBeyond,
} from '../../domain/clock/clock';
import type { WorkGroup } from '../../domain/people/person';
import { type Actor, theClock } from '../../domain/process/actor';
import { type ProcessLimits, processLimits } from '../../domain/process/limits';
import { acceptanceClockName } from '../../domain/process/reduce-task';
import { ClockWatch, openClocksOf } from './clock-watch';
import { now } from './now';
import type { ProcessRecord } from './process-record';

/** Whether a clock runs on through a hold for a customer's cause. `taskName`: what it times; null for one of the process as a whole. */
export type RunsOn = (clockName: string, taskName: string | null) => boolean;

/** Starts, pauses and stops the clocks of a process, and has them watched (CAL-2, CAL-3). */
export class ClockKeeper {
  private limitsInForce: ProcessLimits = processLimits;
  private readonly watch: ClockWatch;
  private runsOn: RunsOn = () => false;

  constructor(
    private readonly record: ProcessRecord,
    private calendar: WorkingCalendar,
  ) {
    this.watch = new ClockWatch(record, () => this.calendar);
  }

  /** Starts a clock of the process as a whole. */
  start(clock: Clock): void {
    this.record.add('clock.started', { clock }, theClock);
    this.warnOfUnknownYears(clock);
  }

  /** Starts a clock of the process as a whole, now, with further rungs above its breach. */
  startNow(name: string, budget: Budget, beyond: readonly number[]): void {
    this.start(
      this.processClock((calendar) => withRungsBeyond(startClock(name, budget, now(), calendar), beyond)),
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
    this.watch.catchUp();
    const clock = rebase(this.clockNamed(name), this.calendar, dueAt, now());
    this.record.add('clock.rebased', { clock, taskId: null, reason }, actor);
    this.warnOfUnknownYears(clock);
  }

  /** From its breach on a clock of the process as a whole is told to this group too (COV-5). */
  escalateTo(name: string, group: WorkGroup): void {
    this.watch.escalateTo(name, group);
  }

  /** Some clocks are another customer's affair than a hold's (COV-1). Call before anything is timed. */
  runOnThroughHolds(runsOn: RunsOn): void {
    this.runsOn = runsOn;
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
    this.watch.catchUp();
    const { id: calendarId, version: to, knownYears } = calendar;
    const { version: from } = this.calendar;
    this.record.add('calendar.applied', { calendarId, from, to, knownYears, reason }, actor);
    this.calendar = calendar;
    this.watch.reckonAnew();
    for (const { clock, taskId } of openClocksOf(this.record)) {
      const recounted = recountClock(clock, calendar, now());
      if (recounted === clock) continue;
      this.record.add('clock.recounted', { clock: recounted, taskId, from: clock.dueAt, reason }, actor);
      this.warnOfUnknownYears(recounted);
    }
  }

  /** Pauses every open clock for a cause the customer answers for (CAL-2), but those that run on through it. */
  pauseAll(cause: string, actor: Actor): void {
    this.watch.catchUp();
    for (const { clock, taskId } of openClocksOf(this.record)) {
      if (this.runsOn(clock.name, this.nameOf(taskId))) continue;
      const paused = pauseClock(clock, now(), this.calendar);
      this.record.add('clock.paused', { clock: paused, taskId, cause }, actor);
    }
  }

  resumeAll(actor: Actor): void {
    for (const { clock, taskId } of openClocksOf(this.record)) {
      const resumed = resumeClock(clock, now(), this.calendar);
      if (resumed === clock) continue;
      this.record.add('clock.resumed', { clock: resumed, taskId }, actor);
      this.warnOfUnknownYears(resumed);
    }
  }

  /** A clock of the process as a whole as it starts: paused at once while the process waits for the customer. */
  processClock(start: (calendar: WorkingCalendar) => Clock): Clock {
    return this.started(start(this.calendar), null);
  }

  /** The clocks of a task offered now: of its work, whose time runs from `since`, and of its hand-over. */
  offered(
    taskId: string,
    name: string,
    limit: Budget,
    since: Instant,
  ): { readonly clock: Clock; readonly acceptance: Clock } {
    return {
      clock: this.started(startClock(`task:${taskId}`, limit, since, this.calendar), name),
      acceptance: this.handover(taskId, name, this.limitsInForce.acceptance),
    };
  }

  /** The clock of a hand-over of an open task that begins now (O2A-5). */
  acceptanceClock(taskId: string, limit: Budget): Clock {
    return this.handover(taskId, this.nameOf(taskId), limit);
  }

  /** The clock of a hand-over that is accepted now; null for a task that has none. */
  accepted(taskId: string): Clock | null {
    return this.endAcceptance(taskId, stopClock);
  }

  /** The clock of a hand-over that is called off now. */
  acceptanceAbandoned(taskId: string): Clock | null {
    return this.endAcceptance(taskId, abandonClock);
  }

  private handover(taskId: string, taskName: string | null, limit: Budget): Clock {
    return this.started(startClock(acceptanceClockName(taskId), limit, now(), this.calendar), taskName);
  }

  private started(clock: Clock, taskName: string | null): Clock {
    this.warnOfUnknownYears(clock);
    const waits = this.record.view.hold?.cause === 'customer' && !this.runsOn(clock.name, taskName);
    return waits ? pauseClock(clock, now(), this.calendar) : clock;
  }

  private nameOf(taskId: string | null): string | null {
    return taskId === null ? null : (this.record.task(taskId)?.name ?? null);
  }

  private endAcceptance(taskId: string, how: typeof stopClock): Clock | null {
    this.watch.catchUp();
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
    this.watch.catchUp();
    const task = this.record.task(taskId);
    if (task === undefined) throw new RangeError(`No task ${taskId}`);
    return task.clock;
  }

  private end(name: string, how: typeof stopClock): void {
    this.watch.catchUp();
    const clock = this.clockNamed(name);
    if (clock.stoppedAt !== null) return;
    this.record.add('clock.stopped', { clock: how(clock, now(), this.calendar) }, theClock);
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
}
