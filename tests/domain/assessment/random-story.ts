import * as fc from 'fast-check';
import { type Clock, startClock } from '../../../domain/clock/clock';
import { accountManagers, callCentre, executorsOf, itSupport } from '../../../domain/people/groups';
import type { WorkGroup } from '../../../domain/people/person';
import { type Actor, memberOf, theClock, theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import type { TaskView } from '../../../domain/process/human-task';
import { problemCauses } from '../../../domain/process/problem';
import { type Projection, project } from '../../../domain/process/projection';
import { orderStarted, someTask } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';

const moves = [
  'offer',
  'claim',
  'claim-late',
  'release',
  'delegate',
  'return',
  'complete',
  'complete-late',
  'withdraw',
  'accept-too-late',
  'warn',
  'breach',
  'raise',
  'solve',
  'close',
  'stop-promise',
  'stick',
  'recover',
  'hold',
  'lift',
  'stage',
  'new-manager',
] as const;

interface Move {
  readonly kind: (typeof moves)[number];
  /** How many minutes after the one before. */
  readonly after: number;
  readonly pick: number;
}

const dataOfKunming = { station: 'data', localNetwork: 'kunming' } as const;

/** What may be offered, and to whom. */
const work: readonly (readonly [string, WorkGroup])[] = [
  ['answer-order', accountManagers],
  ['configure-data', executorsOf(dataOfKunming)],
  ['rework', executorsOf(dataOfKunming)],
  ['install-field', executorsOf({ station: 'field', localNetwork: 'dali' })],
  ['call-back', callCentre],
  ['repair-call', itSupport],
];

const people = ['am-01', 'data-km-01', 'data-km-02', 'field-dl-01', 'call-01', 'it-01'] as const;

/** Writes the events of one order, as far as they can follow each other. */
class Writer {
  readonly events: ProcessEvent[] = [];
  private projection: Projection | null = null;

  constructor(private time: number) {
    this.add('process.started', orderStarted, person('desk-01'));
    this.add('clock.started', { clock: this.clock('promise', 3) }, theClock);
  }

  add<T extends EventType>(type: T, data: EventData[T], actor: Actor): void {
    const seq = this.events.length + 1;
    const event = { processId: 'order/SO-1', seq, at: this.now(), type, actor, data } as ProcessEvent;
    this.projection = project(this.projection, event);
    this.events.push(event);
  }

  make({ kind, after, pick }: Move): void {
    this.time += after * 60_000;
    const { view, tasks } = this.projection as Projection;
    const open = [...tasks.values()].filter(({ closedAt }) => closedAt === null);
    const task = open[pick % Math.max(open.length, 1)];
    if (task !== undefined) this.onTask(task, kind, pick);
    if (kind === 'offer') this.offer(`order.SO-1.${view.taskCount + 1}`, pick);
    if (kind === 'stage')
      this.add('stage.entered', { stage: pick % 2 === 0 ? 'test' : 'billing' }, theProcess);
    if (kind === 'hold' && view.hold === null)
      this.add('hold.placed', { cause: 'customer', reason: '装修', evidence: null }, person('am-01'));
    if (kind === 'lift' && view.hold !== null) this.add('hold.lifted', { note: null }, person('am-01'));
    if (kind === 'new-manager') {
      const to = view.managerId === 'am-01' ? 'am-02' : 'am-01';
      this.add('manager.changed', { from: view.managerId, to, reason: '轮岗', handed: [] }, theProcess);
    }
    this.onClocks(kind, pick);
    this.onProblems(kind, pick);
    this.onCalls(kind, pick);
  }

  private offer(taskId: string, pick: number): void {
    const [name, group] = work[pick % work.length] ?? ['call-back', callCentre];
    const from =
      pick % 2 === 0
        ? { group: accountManagers, person: 'am-01' }
        : { group: executorsOf(dataOfKunming), person: 'data-km-02' };
    const context = pick % 5 === 0 ? { returns: 1 } : {};
    const spec = { ...someTask, name, group, from, context };
    const clock = this.clock(`task:${taskId}`, pick + 1);
    this.add('task.offered', { taskId, spec, clock, acceptance: this.acceptance(taskId) }, theProcess);
  }

  private onTask(task: TaskView, kind: Move['kind'], pick: number): void {
    const { taskId, group, handover, problems, state } = task;
    const doer = person(people[(pick + 1) % people.length] ?? 'am-01');
    const standing = task.acceptance ?? this.acceptance(taskId);
    const late = { ...standing, breachedAt: standing.dueAt };
    const clock = this.clock('task', pick);
    if (kind === 'claim') this.add('task.claimed', { taskId, acceptance: standing }, doer);
    if (kind === 'claim-late') this.add('task.claimed', { taskId, acceptance: late }, doer);
    if (kind === 'release')
      this.add('task.released', { taskId, reason: null, acceptance: this.acceptance(taskId) }, doer);
    if (kind === 'delegate' && state === 'claimed') {
      const to = memberOf(demoPerson('data-km-02'));
      this.add('task.delegated', { taskId, to, reason: '外出', acceptance: this.acceptance(taskId) }, doer);
    }
    if (kind === 'return')
      this.add('task.returned', { taskId, reason: '不符', clock, acceptance: standing }, doer);
    if (kind === 'complete' && problems.length === 0)
      this.add('task.completed', { taskId, answer: null, clock }, doer);
    if (kind === 'complete-late' && problems.length === 0)
      this.add(
        'task.completed',
        { taskId, answer: null, clock: { ...clock, breachedAt: clock.dueAt } },
        doer,
      );
    if (kind === 'withdraw')
      this.add('task.withdrawn', { taskId, reason: 'cancelled', clock, acceptance: standing }, theProcess);
    if (kind === 'accept-too-late' && handover !== null && standing.breachedAt === null)
      this.add('clock.breached', { clock: late, taskId, recipients: [] }, theClock);
    if (kind === 'raise') this.raise(taskId, group, pick);
  }

  private raise(taskId: string, responsible: WorkGroup, pick: number): void {
    const { problems } = (this.projection as Projection).view;
    const problemId = `P${problems.length + 1}`;
    const report = {
      category: 'technical',
      severity: 'minor',
      localNetwork: null,
      description: '端口无光',
      evidence: null,
    } as const;
    const raisedBy = { group: responsible, person: people[pick % people.length] ?? null };
    this.add('problem.raised', { problemId, taskId, report, raisedBy, responsible }, person('am-01'));
  }

  private onProblems(kind: Move['kind'], pick: number): void {
    const problem = (this.projection as Projection).view.problems.find(({ closedAt }) => closedAt === null);
    if (problem === undefined) return;
    const { problemId, taskId } = problem;
    if (kind === 'solve') {
      const cause = problemCauses[pick % problemCauses.length] ?? 'system-fault';
      const causedBy = pick % 2 === 0 ? dataOfKunming : null;
      this.add('problem.solved', { problemId, cause, causedBy, solution: '换板' }, person('data-km-01'));
    }
    if (kind === 'close') {
      const outcome = pick % 4 === 0 ? 'withdrawn' : 'verified';
      this.add('problem.closed', { problemId, taskId, outcome }, theProcess);
    }
  }

  private onClocks(kind: Move['kind'], pick: number): void {
    const { view, tasks } = this.projection as Projection;
    const task = [...tasks.values()].find(({ closedAt }) => closedAt === null);
    const [promise] = view.clocks;
    if (promise === undefined) return;
    const ofTask = pick % 2 === 0 && task !== undefined;
    const about = {
      clock: ofTask ? task.clock : promise,
      taskId: ofTask ? task.taskId : null,
      recipients: [],
    };
    if (kind === 'warn') this.add('clock.warned', { ...about, percent: pick % 3 === 0 ? 50 : 80 }, theClock);
    if (kind === 'breach') this.add('clock.breached', about, theClock);
    if (kind === 'stop-promise') {
      const state = (['met', 'breached', 'abandoned'] as const)[pick % 3] ?? 'met';
      this.add('clock.stopped', { clock: { ...promise, state } }, theClock);
    }
  }

  private onCalls(kind: Move['kind'], pick: number): void {
    const call = { callId: `network.reserve:${pick}`, system: 'network', operation: 'reserve' };
    if (kind === 'stick') {
      const why = 'unavailable' as const;
      this.add('fallout.opened', { ...call, why, code: null, detail: '', group: itSupport }, theProcess);
    }
    const [stuck] = (this.projection as Projection).view.stuck;
    if (kind !== 'recover' || stuck === undefined) return;
    const action = pick % 3 === 0 ? 'withdrawn' : 'recovered';
    this.add('fallout.closed', { ...call, callId: stuck.callId, action, proof: null }, theProcess);
  }

  private clock(name: string, hours: number): Clock {
    return startClock(name, { workingMinutes: 60 * hours }, this.now(), calendar);
  }

  private acceptance(taskId: string): Clock {
    return this.clock(`accept:${taskId}`, 2);
  }

  private now(): string {
    return new Date(this.time).toISOString();
  }
}

const anyMoves = fc.array(
  fc.record({
    // Much is offered and claimed, or little would ever follow from it.
    kind: fc.constantFrom(
      ...moves,
      'offer',
      'offer',
      'offer',
      'claim',
      'complete',
      'raise',
      'solve',
      'close',
    ),
    after: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 900 }) },
    ),
    pick: fc.nat(29),
  }),
  { minLength: 10, maxLength: 80, size: 'max' },
);

/** Records of one order in which anything happens that is assessed, at whole minutes; half of them to the end. */
export const anyStory: fc.Arbitrary<readonly ProcessEvent[]> = fc
  .record({ begin: fc.integer({ min: 0, max: 7 * 24 * 60 }), story: anyMoves, closed: fc.boolean() })
  .map(({ begin, story, closed }) => {
    const writer = new Writer(Date.parse('2026-11-01T00:00:00.000Z') + begin * 60_000);
    for (const move of story) writer.make(move);
    if (closed) writer.add('process.closed', { outcome: 'completed' }, theProcess);
    return writer.events;
  });
