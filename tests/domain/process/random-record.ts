import * as fc from 'fast-check';
import { startClock } from '../../../domain/clock/clock';
import { executorsOf, itSupport } from '../../../domain/people/groups';
import { type Actor, memberOf, theClock, theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent } from '../../../domain/process/event';
import type { TaskView } from '../../../domain/process/human-task';
import { type Projection, project } from '../../../domain/process/projection';
import { acceptanceClock, orderStarted, someTask, taskClock } from '../../support/build-events';
import { calendar } from '../../support/build-order';
import { demoPerson } from '../../support/demo-caller';
import { person } from '../../support/people';

const moves = [
  'offer',
  'claim',
  'release',
  'delegate',
  'reassign',
  'return',
  'complete',
  'withdraw',
  'accept-too-late',
  'raise',
  'solve',
  'hold-for-customer',
  'hold-for-us',
  'lift',
  'stage',
  'stick',
  'recover',
  'expedite',
] as const;

interface Move {
  readonly kind: (typeof moves)[number];
  /** How many minutes after the one before. */
  readonly after: number;
  /** Which of several tasks it is about. */
  readonly pick: number;
}

const anyMoves = fc.array(
  fc.record({
    kind: fc.constantFrom(...moves),
    after: fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 700 }) },
    ),
    pick: fc.nat(5),
  }),
  { maxLength: 40 },
);

/** Writes one order's events as far as they can follow each other. */
class Writer {
  readonly events: ProcessEvent[] = [];
  private projection: Projection | null = null;
  private problems = 0;

  constructor(private time: number) {
    this.add('process.started', orderStarted, person('desk-01'));
  }

  add<T extends EventType>(type: T, data: EventData[T], actor: Actor): void {
    const seq = this.events.length + 1;
    const at = new Date(this.time).toISOString();
    const event = { processId: 'order/SO-1', seq, at, type, actor, data } as ProcessEvent;
    this.projection = project(this.projection, event);
    this.events.push(event);
  }

  make({ kind, after, pick }: Move): void {
    this.time += after * 60_000;
    const { view, tasks } = this.projection as Projection;
    const open = [...tasks.values()].filter(({ closedAt }) => closedAt === null);
    const task = open[pick % Math.max(open.length, 1)];
    if (task !== undefined) this.onTask(task, kind);
    const openProblem = view.problems.find(({ closedAt }) => closedAt === null);
    switch (kind) {
      case 'offer':
        return this.offer(`order.SO-1.${view.taskCount + 1}`, pick);
      case 'stage':
        return this.add(
          'stage.entered',
          { stage: ['intake', 'test', 'billing'][pick % 3] ?? 'intake' },
          theProcess,
        );
      case 'solve':
        if (openProblem === undefined) return;
        return this.add(
          'problem.closed',
          { problemId: openProblem.problemId, taskId: openProblem.taskId, outcome: 'verified' },
          person('res-km-01'),
        );
      case 'hold-for-customer':
      case 'hold-for-us': {
        if (view.hold !== null) return;
        const cause = kind === 'hold-for-us' ? 'internal' : 'customer';
        return this.add('hold.placed', { cause, reason: '机房装修', evidence: '来函' }, person('am-01'));
      }
      case 'lift':
        if (view.hold !== null) this.add('hold.lifted', { note: null }, person('am-01'));
        return;
      case 'stick':
        return this.add(
          'fallout.opened',
          {
            callId: `network.reserve:${pick}`,
            system: 'network',
            operation: 'reserve',
            why: 'unavailable',
            code: null,
            detail: 'no answer',
            group: itSupport,
          },
          theProcess,
        );
      case 'recover': {
        const [stuck] = view.stuck;
        if (stuck === undefined) return;
        const { callId, system, operation } = stuck;
        return this.add(
          'fallout.closed',
          { callId, system, operation, action: 'recovered', proof: null },
          theProcess,
        );
      }
      case 'expedite':
        return this.add('process.expedited', { note: '请快', recipients: [] }, person('am-01'));
      default:
    }
  }

  private offer(taskId: string, pick: number): void {
    const stations = ['resource', 'transmission', 'data', 'field'] as const;
    const group = executorsOf({ station: stations[pick % 4] ?? 'data', localNetwork: 'kunming' });
    const at = new Date(this.time).toISOString();
    const clock = startClock(`task:${taskId}`, { workingMinutes: 60 * (pick + 1) }, at, calendar);
    this.add(
      'task.offered',
      { taskId, spec: { ...someTask, group }, clock, acceptance: acceptanceClock },
      theProcess,
    );
  }

  private onTask({ taskId, state, problems, group }: TaskView, kind: Move['kind']): void {
    const executor = person('res-km-01');
    const acceptance = acceptanceClock;
    const to = memberOf(demoPerson('res-km-02'));
    const clock = taskClock;
    if (kind === 'claim') this.add('task.claimed', { taskId, acceptance }, executor);
    if (kind === 'release') this.add('task.released', { taskId, reason: null, acceptance }, executor);
    if (kind === 'delegate' && state === 'claimed')
      this.add('task.delegated', { taskId, to, reason: '外出', acceptance }, executor);
    if (kind === 'reassign')
      this.add('task.reassigned', { taskId, to, reason: '请假', acceptance }, person('res-km-mgr'));
    if (kind === 'return') this.add('task.returned', { taskId, reason: '不符', clock, acceptance }, executor);
    if (kind === 'complete' && problems.length === 0)
      this.add('task.completed', { taskId, answer: null, clock }, executor);
    if (kind === 'withdraw')
      this.add('task.withdrawn', { taskId, reason: 'cancelled', clock, acceptance }, theProcess);
    if (kind === 'accept-too-late' && state === 'offered') {
      const breached = { ...acceptance, name: `accept:${taskId}`, breachedAt: acceptance.dueAt };
      this.add('clock.breached', { clock: breached, taskId, recipients: [] }, theClock);
    }
    if (kind === 'raise') {
      this.problems += 1;
      const report = {
        category: 'technical',
        severity: 'minor',
        localNetwork: null,
        description: '端口无光',
        evidence: null,
      } as const;
      const raisedBy = { group, person: 'res-km-01' };
      const problemId = `P${this.problems}`;
      this.add('problem.raised', { problemId, taskId, report, raisedBy, responsible: group }, executor);
    }
  }
}

/** Records of one order in which anything happens, at whole minutes; half of them to the end. */
export const anyRecord: fc.Arbitrary<readonly ProcessEvent[]> = fc
  .record({
    begin: fc.integer({ min: 0, max: 7 * 24 * 60 }),
    moves: anyMoves,
    closed: fc.boolean(),
  })
  .map(({ begin, moves: story, closed }) => {
    const writer = new Writer(Date.parse('2026-11-01T00:00:00.000Z') + begin * 60_000);
    for (const move of story) writer.make(move);
    if (closed) writer.add('process.closed', { outcome: 'completed' }, theProcess);
    return writer.events;
  });
