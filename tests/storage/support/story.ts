import type { RecordBatch, RecordPort } from '../../../activities/record-activities';
import { startClock } from '../../../domain/clock/clock';
import { accountManagers, executorsOf } from '../../../domain/people/groups';
import type { WorkGroup } from '../../../domain/people/person';
import { type Actor, theProcess } from '../../../domain/process/actor';
import type { EventData, EventType, ProcessEvent, ProcessStarted } from '../../../domain/process/event';
import type { TaskSpec } from '../../../domain/process/human-task';
import type { Notification } from '../../../domain/process/notification';
import { notificationsOf } from '../../../domain/process/notifications-of';
import { processIdOf, taskIdOf } from '../../../domain/process/process-kind';
import { type Projection, project } from '../../../domain/process/projection';
import { calendar } from '../../support/build-order';
import { person } from '../../support/people';

const kunmingField = executorsOf({ station: 'field', localNetwork: 'kunming' });

/** Tells what happens to one order, and hands it over in batches as its workflow would. */
export class Story {
  readonly processId: string;
  private time = Date.parse('2026-03-02T01:00:00.000Z');
  private projection: Projection;
  private events: ProcessEvent[] = [];
  private notifications: Notification[] = [];
  private readonly changed = new Set<string>();
  private previousHash: string | null = null;

  constructor(
    readonly orderNo: string,
    different: Partial<ProcessStarted>,
  ) {
    this.processId = processIdOf('order', orderNo);
    const data: ProcessStarted = {
      kind: 'order',
      businessKey: orderNo,
      customerNo: 'C-1001',
      tier: 'A1',
      priority: 1,
      managerId: 'am-01',
      calendar: { id: 'cn-standard', version: 1 },
      requestKey: null,
      details: { productCode: 'leased-line' },
      ...different,
    };
    const first = {
      processId: this.processId,
      seq: 1,
      at: this.now(),
      type: 'process.started',
      actor: theProcess,
      data,
    } as const;
    this.projection = project(null, first);
    this.events.push(first);
  }

  get view(): Projection['view'] {
    return this.projection.view;
  }

  /** Lets time pass before the next event. */
  wait(minutes: number): this {
    this.time += minutes * 60_000;
    return this;
  }

  /** One more event. */
  add<T extends EventType>(type: T, data: EventData[T], actor: Actor): this {
    const event = {
      processId: this.processId,
      seq: this.view.seq + 1,
      at: this.now(),
      type,
      actor,
      data,
    } as ProcessEvent;
    this.projection = project(this.projection, event);
    this.events.push(event);
    this.notifications.push(...notificationsOf(this.projection, event));
    if ('taskId' in event.data && event.data.taskId !== null) this.changed.add(event.data.taskId);
    return this;
  }

  /** A task for the field station of Kunming. */
  offer(): this {
    return this.offerTo(kunmingField, {});
  }

  offerTo(group: WorkGroup, different: Partial<TaskSpec>): this {
    const spec: TaskSpec = {
      name: 'install-field',
      title: { zh: '上门装机', en: 'Install on site' },
      stage: 'provisioning',
      group,
      alsoFor: [],
      candidates: [],
      excluded: [],
      from: { group: accountManagers, person: 'am-01' },
      returnable: true,
      place: null,
      context: {},
      ...different,
    };
    const taskId = this.taskId(this.view.taskCount + 1);
    const clock = startClock('task', { workingDays: 1 }, this.now(), calendar);
    const acceptance = startClock(`accept:${taskId}`, { workingMinutes: 120 }, this.now(), calendar);
    return this.add('task.offered', { taskId, spec, clock, acceptance }, theProcess);
  }

  claim(n: number, personId: string): this {
    return this.add('task.claimed', { taskId: this.taskId(n), acceptance: null }, person(personId));
  }

  comment(text: string): this {
    return this.add('task.commented', { taskId: this.taskId(1), text }, person('am-01'));
  }

  taskId(n: number): string {
    return taskIdOf('order', this.orderNo, n);
  }

  /** What has happened since the last batch. */
  batch(): RecordBatch {
    const { view, tasks } = this.projection;
    const batch: RecordBatch = {
      previousHash: this.previousHash,
      events: this.events,
      view,
      tasks: [...this.changed].flatMap((id) => tasks.get(id) ?? []),
      notifications: this.notifications,
    };
    this.events = [];
    this.notifications = [];
    this.changed.clear();
    return batch;
  }

  /** What the record answered to the last batch. */
  written(answer: { readonly hash: string }): void {
    this.previousHash = answer.hash;
  }

  /** Writes what has happened since the last batch. */
  async write(records: RecordPort): Promise<RecordBatch> {
    const batch = this.batch();
    this.written(await records.write(batch));
    return batch;
  }

  private now(): string {
    return new Date(this.time).toISOString();
  }
}
