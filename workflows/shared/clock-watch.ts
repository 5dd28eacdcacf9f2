import { CancellationScope, condition } from '@temporalio/workflow';
import type { Instant, WorkingCalendar } from '../../domain/calendar/working-calendar';
import { type Clock, nextThreshold, passThreshold } from '../../domain/clock/clock';
import { accountManagers } from '../../domain/people/groups';
import type { WorkGroup } from '../../domain/people/person';
import { theClock } from '../../domain/process/actor';
import { type ClockHolder, recipientsAt, recipientsOfOutage } from '../../domain/process/escalation';
import type { Recipient } from '../../domain/process/notification';
import type { ClockOf } from '../../domain/process/open-clocks';
import { problemClockName } from '../../domain/process/problem';
import { callClockName } from '../../domain/process/stuck-call';
import { now } from './now';
import type { ProcessRecord } from './process-record';

interface Alarm extends ClockOf {
  readonly percent: number;
  readonly at: Instant;
}

/** Every clock of a process that is not stopped, as the record has it at this moment. */
export function* openClocksOf(record: ProcessRecord): Generator<ClockOf> {
  for (const clock of record.view.clocks) if (clock.stoppedAt === null) yield { clock, taskId: null };
  for (const { taskId, clock, acceptance } of record.openTasks()) {
    yield { clock, taskId };
    if (acceptance !== null && acceptance.stoppedAt === null) yield { clock: acceptance, taskId };
  }
}

/**
 * Watches every open clock of a process with one timer, set to the earliest threshold (CAL-3). The timer is only ever moved
 * forward: when a task is done its clock simply is no longer there when the timer fires, which costs no event.
 */
export class ClockWatch {
  private readonly escalations = new Map<string, WorkGroup>();
  /** Thresholds already computed; clocks are immutable, so a changed clock is another key. */
  private computed = new WeakMap<Clock, { percent: number; at: Instant } | null>();

  /** `calendar`: what is reckoned with now. */
  constructor(
    private readonly record: ProcessRecord,
    private readonly calendar: () => WorkingCalendar,
  ) {
    void CancellationScope.nonCancellable(() => this.keepWatch());
  }

  /** From its breach on a clock of the process as a whole is told to this group too (COV-5). */
  escalateTo(name: string, group: WorkGroup): void {
    this.escalations.set(name, group);
  }

  /** Every threshold has to be computed anew: the calendar is another one. */
  reckonAnew(): void {
    this.computed = new WeakMap();
  }

  /**
   * Rings for every threshold that has come while nobody looked: what people do is handled before the timers of the same moment, and
   * a breach must be told before the clock that shows it stops.
   */
  catchUp(): void {
    for (let alarm = this.next(); alarm !== null && alarm.at <= now(); alarm = this.next()) this.ring(alarm);
  }

  private next(): Alarm | null {
    let earliest: Alarm | null = null;
    for (const { clock, taskId } of openClocksOf(this.record)) {
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
      threshold = nextThreshold(clock, this.calendar());
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
