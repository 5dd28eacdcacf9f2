import type { FigureName } from '../../../domain/assessment/figure';
import type { Clock } from '../../../domain/clock/clock';
import type { WorkGroup } from '../../../domain/people/person';
import type { EventType, ProcessEvent } from '../../../domain/process/event';
import { type Projection, project } from '../../../domain/process/projection';

type EventOf<T extends EventType> = Extract<ProcessEvent, { type: T }>;

const minuteMs = 60_000;
const hour = 60;

/** November and early December 2026 have no holidays and no make-up days: nine to twelve and one to six, Monday to Friday, UTC+8. */
function isWorked(ms: number): boolean {
  const local = new Date(ms + 8 * hour * minuteMs);
  const minute = local.getUTCHours() * hour + local.getUTCMinutes();
  const atWork = (minute >= 9 * hour && minute < 12 * hour) || (minute >= 13 * hour && minute < 18 * hour);
  return local.getUTCDay() >= 1 && local.getUTCDay() <= 5 && atWork;
}

/** Worked minutes of a stretch, counted one by one. */
function workedMinutes(from: string, to: string): number {
  let count = 0;
  for (let ms = Date.parse(from); ms < Date.parse(to); ms += minuteMs) if (isWorked(ms)) count += 1;
  return count;
}

function dayOf(at: string): string {
  return new Date(Date.parse(at) + 8 * hour * minuteMs).toISOString().slice(0, 10);
}

/** `figure level subject day`, and for a share whether it was as it should be. */
export type Line = string;

/** The record told again by other rules than the house's: event after event, looking back and forth in the record. */
export class SlowRecount {
  readonly lines: Line[] = [];
  /** Worked minutes held, by `level subject day`; those of nobody assessed under `all`. */
  readonly held: Record<string, number> = {};

  constructor(private readonly events: readonly ProcessEvent[]) {
    for (const event of events) this.tell(event);
    this.liveThrough();
  }

  private of<T extends EventType>(type: T): readonly EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }

  private offerOf(taskId: string): EventOf<'task.offered'> {
    const found = this.of('task.offered').find(({ data }) => data.taskId === taskId);
    if (found === undefined) throw new Error(`${taskId} was never offered`);
    return found;
  }

  private managerAt(seq: number): string {
    return this.of('manager.changed').findLast((event) => event.seq <= seq)?.data.to ?? 'am-01';
  }

  private subjects(group: WorkGroup, person: string | null, seq: number): readonly string[] {
    const found: string[] = [];
    if (group.role === 'account-manager') found.push(`account-managers ${this.managerAt(seq)}`);
    if (group.station !== null) found.push(`station-managers ${group.station}@${group.localNetwork}`);
    if (group.role === 'station-executor' && person !== null) found.push(`station-executors ${person}`);
    if (group.department === 'it-support') found.push('it-support it-support');
    return found;
  }

  private note(
    figure: FigureName,
    { seq, at }: ProcessEvent,
    group: WorkGroup,
    person: string | null,
    said: string,
  ): void {
    for (const subject of this.subjects(group, person, seq))
      this.lines.push(`${figure} ${subject} ${dayOf(at)} ${said}`);
  }

  private tell(event: ProcessEvent): void {
    const doer = event.actor.kind === 'person' ? event.actor.id : null;
    switch (event.type) {
      case 'task.completed':
        return this.completed(event, doer);
      case 'task.returned': {
        const { group, from } = this.offerOf(event.data.taskId).data.spec;
        this.note('returns-made', event, group, doer, '');
        this.note('returns-caused', event, from.group, from.person, '');
        return this.accepted(event, event.data.acceptance, doer);
      }
      case 'task.claimed':
        return this.accepted(event, event.data.acceptance, doer);
      case 'task.offered':
        return this.offered(event);
      case 'problem.closed':
        return this.solved(event);
      case 'clock.stopped':
        if (event.data.clock.name !== 'promise' || event.data.clock.state === 'abandoned') return;
        this.lines.push(
          `promise-kept account-managers ${this.managerAt(event.seq)} ${dayOf(event.at)} ${event.data.clock.state === 'met'}`,
        );
        return;
      case 'clock.warned':
        if (event.data.percent >= 80) this.escalated(event, event.data.taskId);
        return;
      case 'clock.breached':
        return this.breached(event);
      case 'fallout.closed':
        return this.recovered(event);
      default:
    }
  }

  private completed(event: EventOf<'task.completed'>, doer: string | null): void {
    const { name, group } = this.offerOf(event.data.taskId).data.spec;
    this.note('on-time-tasks', event, group, doer, String(event.data.clock.breachedAt === null));
    if (name === 'rework') this.note('rework-made', event, group, doer, '');
    if (name !== 'answer-order') return;
    const replied = this.of('task.completed').find(
      ({ data }) => this.offerOf(data.taskId).data.spec.name === name,
    );
    if (replied !== event) return;
    const start = this.events[0]?.at ?? '';
    this.note('first-reply', event, group, doer, `${workedMinutes(start, event.at)} min`);
  }

  private offered(event: EventOf<'task.offered'>): void {
    const { name, group, context } = event.data.spec;
    if (name !== 'rework' || 'returns' in context) return;
    let last: EventOf<'task.completed'> | null = null;
    for (const done of this.of('task.completed')) {
      if (done.seq > event.seq) continue;
      const { spec } = this.offerOf(done.data.taskId).data;
      const sameStation =
        spec.group.station === group.station && spec.group.localNetwork === group.localNetwork;
      if (!sameStation || !['configure-data', 'install-field', 'rework'].includes(spec.name)) continue;
      const isLater = last === null || done.at > last.at;
      const offeredLater =
        last !== null &&
        done.at === last.at &&
        this.offerOf(done.data.taskId).seq > this.offerOf(last.data.taskId).seq;
      if (isLater || offeredLater) last = done;
    }
    const culprit = last?.actor.kind === 'person' ? last.actor.id : null;
    this.note('rework-caused', event, group, culprit, '');
  }

  /** What happened last to a task before an event, as far as it says who has it. */
  private lastTurn(taskId: string, seq: number): ProcessEvent | undefined {
    const turns: readonly EventType[] = ['task.offered', 'task.claimed', 'task.released', 'task.delegated'];
    return this.events.findLast(
      (event) =>
        event.seq < seq &&
        turns.includes(event.type) &&
        'taskId' in event.data &&
        event.data.taskId === taskId,
    );
  }

  private accepted(
    event: EventOf<'task.claimed' | 'task.returned'>,
    acceptance: Clock | null,
    doer: string | null,
  ): void {
    const { taskId } = event.data;
    const turn = this.lastTurn(taskId, event.seq);
    if (turn === undefined || turn.type === 'task.claimed') return;
    const { group } = this.offerOf(taskId).data.spec;
    const wasLate = this.of('clock.breached').some(
      ({ seq, data }) => seq > turn.seq && seq < event.seq && data.clock.name === `accept:${taskId}`,
    );
    if (!wasLate)
      return this.note('accepted-in-time', event, group, doer, String(acceptance?.breachedAt === null));
    if (group.role === 'station-executor')
      this.lines.push(`accepted-in-time station-executors ${doer} ${dayOf(event.at)} false`);
  }

  private breached(event: EventOf<'clock.breached'>): void {
    const { taskId, clock } = event.data;
    if (taskId !== null && clock.name === `accept:${taskId}`)
      this.note('accepted-in-time', event, this.offerOf(taskId).data.spec.group, null, 'false');
    this.escalated(event, taskId);
  }

  private escalated(event: ProcessEvent, taskId: string | null): void {
    if (taskId === null) {
      this.lines.push(`escalations account-managers ${this.managerAt(event.seq)} ${dayOf(event.at)} `);
      return;
    }
    const turn = this.lastTurn(taskId, event.seq);
    const holder = turn?.type === 'task.claimed' && turn.actor.kind === 'person' ? turn.actor.id : null;
    this.note('escalations', event, this.offerOf(taskId).data.spec.group, holder, '');
  }

  private solved(event: EventOf<'problem.closed'>): void {
    const { problemId, outcome } = event.data;
    if (outcome === 'withdrawn') return;
    const raised = this.of('problem.raised').find(({ data }) => data.problemId === problemId);
    if (raised === undefined) return;
    const minutes = workedMinutes(raised.at, event.at);
    this.note('problems-solved', event, raised.data.responsible, null, `${minutes} min`);
    const solved = this.of('problem.solved').findLast(
      ({ seq, data }) => seq < event.seq && data.problemId === problemId,
    );
    if (solved === undefined || solved.data.cause === 'not-a-problem') return;
    const { cause, causedBy } = solved.data;
    const day = dayOf(event.at);
    if (causedBy !== null)
      this.lines.push(
        `problems-caused station-managers ${causedBy.station}@${causedBy.localNetwork} ${day} `,
      );
    else if (cause === 'system-fault') this.lines.push(`problems-caused it-support it-support ${day} `);
  }

  private recovered(event: EventOf<'fallout.closed'>): void {
    const { callId, action } = event.data;
    if (action === 'withdrawn') return;
    const ended = this.of('fallout.closed').findLast(
      (other) => other.seq < event.seq && other.data.callId === callId,
    );
    const opened = this.of('fallout.opened').find(
      ({ seq, data }) => seq > (ended?.seq ?? 0) && seq < event.seq && data.callId === callId,
    );
    if (opened === undefined) return;
    this.note('repair-time', event, opened.data.group, null, `${workedMinutes(opened.at, event.at)} min`);
  }

  /** Minute by minute from the first event to the last: who answers for it then. */
  private liveThrough(): void {
    const ahead = [...this.events];
    const end = Date.parse(this.events.at(-1)?.at ?? '');
    let projection: Projection | null = null;
    for (let ms = Date.parse(this.events[0]?.at ?? ''); ms < end; ms += minuteMs) {
      while (ahead[0] !== undefined && Date.parse(ahead[0].at) <= ms) {
        projection = project(projection, ahead[0]);
        ahead.shift();
      }
      const view = projection?.view;
      if (view === undefined || view.responsible === null || !isWorked(ms)) continue;
      const { group, person, kind } = view.responsible;
      const day = dayOf(new Date(ms).toISOString());
      const keys = [`all ${kind} ${view.stage}`, ...this.subjects(group, person, view.seq)];
      for (const key of keys) this.held[`${key} ${day}`] = (this.held[`${key} ${day}`] ?? 0) + 1;
    }
  }
}
