import { CancellationScope, condition } from '@temporalio/workflow';
import { unknownYears } from '../../domain/calendar/unknown-years';
import type { Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import {
  type Clock,
  type Threshold,
  abandonClock,
  nextThreshold,
  passThreshold,
  pauseClock,
  rebase,
  resumeClock,
  stopClock,
} from '../../domain/clock/clock';
import { type Actor, theClock } from '../../domain/process/actor';
import { type ClockHolder, recipientsAt } from '../../domain/process/escalation';
import { accountManagers } from '../../domain/people/groups';
import { now } from './now';
import type { ProcessRecord } from './process-record';

interface Alarm {
  readonly clock: Clock;
  readonly taskId: string | null;
  readonly percent: Threshold;
  readonly at: Instant;
}

/**
 * Watches every open clock of a process with one timer, set to the earliest threshold (CAL-3). The timer is only ever moved
 * forward: when a task is done its clock simply is no longer there when the timer fires, which costs no event.
 */
export class ClockKeeper {
  /** Thresholds already computed; clocks are immutable, so a changed clock is another key. */
  private readonly computed = new WeakMap<Clock, { percent: Threshold; at: Instant } | null>();

  constructor(
    private readonly record: ProcessRecord,
    private readonly calendar: WorkingCalendar,
  ) {
    void CancellationScope.nonCancellable(() => this.keepWatch());
  }

  /** Starts a clock of the process as a whole. */
  start(clock: Clock): void {
    this.record.add('clock.started', { clock }, theClock);
    this.warnOfUnknownYears(clock);
  }

  /** Stops a clock of the process: kept or breached, for good. */
  stop(name: string): void {
    this.end(name, stopClock);
  }

  /** Stops the clocks of a process that was called off: nothing is promised any more. */
  abandonAll(): void {
    for (const { name } of this.record.view.clocks) this.end(name, abandonClock);
  }

  /** A new due date agreed with the customer (O2A-7). */
  agree(name: string, dueAt: Instant, reason: string, actor: Actor): void {
    this.catchUp();
    const clock = rebase(this.clockNamed(name), this.calendar, dueAt, now());
    this.record.add('clock.rebased', { clock, taskId: null, reason }, actor);
    this.warnOfUnknownYears(clock);
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
      const warning = `unknown-year:${year}`;
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
    for (const task of this.record.openTasks()) yield { clock: task.clock, taskId: task.taskId };
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

  private thresholdOf(clock: Clock): { percent: Threshold; at: Instant } | null {
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
    const recipients = recipientsAt(percent, this.holderOf(taskId), this.record.view.managerId);
    if (percent === 100) this.record.add('clock.breached', { clock: passed, taskId, recipients }, theClock);
    else this.record.add('clock.warned', { clock: passed, percent, taskId, recipients }, theClock);
  }

  /** The process as a whole is its account manager's (O2A-4). */
  private holderOf(taskId: string | null): ClockHolder {
    const task = taskId === null ? undefined : this.record.task(taskId);
    if (task === undefined) return { group: accountManagers, people: [this.record.view.managerId] };
    return { group: task.group, people: task.assignee === null ? task.candidates : [task.assignee] };
  }
}
