import {
  CancellationScope,
  condition,
  type LocalActivityOptions,
  proxyLocalActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { RecordActivities } from '../../activities/record-activities';
import type { Actor } from '../../domain/process/actor';
import type { EventData, EventType, ProcessEvent, ProcessStarted } from '../../domain/process/event';
import type { TaskView } from '../../domain/process/human-task';
import { mostEvents } from '../../domain/process/most-events';
import type { Notification } from '../../domain/process/notification';
import { notificationsOf } from '../../domain/process/notifications-of';
import type { ProcessView } from '../../domain/process/process-view';
import { type Projection, project } from '../../domain/process/projection';
import type { Receipt } from './contract';
import { now } from './now';
import { untilQuiet } from './until-quiet';

const options: LocalActivityOptions = {
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '30 seconds',
  // Never given up: what a process did must end up in the records (design 2.3).
  retry: { initialInterval: '100 ms', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};

const { record } = proxyLocalActivities<RecordActivities>(options);

/** The batch in a few words, for whoever reads the history: what was reached, which stage began. */
function summaryOf(events: readonly ProcessEvent[]): string {
  const told = events.flatMap((event) => {
    if (event.type === 'milestone.reached') return [event.data.milestone];
    if (event.type === 'stage.entered') return [`→ ${event.data.stage}`];
    return event.type.startsWith('clock.') ? [event.type] : [];
  });
  return told.length > 0 ? told.join(' ') : (events.at(-1)?.type ?? '');
}

/**
 * The record of one process: numbers its events, keeps the state that follows from them, and writes both. Everything that happens
 * in one activation of the workflow is written by one call.
 */
export class ProcessRecord {
  private projection: Projection;
  private events: ProcessEvent[] = [];
  private notifications: Notification[] = [];
  private changedTasks = new Set<string>();
  private writing = false;
  private lastHash: string | null = null;

  /** `beforeWrite` is called once for each batch, when its state is complete. */
  constructor(
    start: ProcessStarted,
    actor: Actor,
    private readonly beforeWrite: (view: ProcessView, tasks: readonly TaskView[]) => void,
  ) {
    const processId = workflowInfo().workflowId;
    const event: ProcessEvent = { processId, seq: 1, at: now(), type: 'process.started', actor, data: start };
    this.projection = project(null, event);
    void CancellationScope.nonCancellable(() => this.keepWriting());
    this.events.push(event);
  }

  get view(): ProcessView {
    return this.projection.view;
  }

  /** Whether only what brings the process to its end is still taken. */
  get isFull(): boolean {
    return this.view.seq >= mostEvents;
  }

  task(taskId: string): TaskView | undefined {
    return this.projection.tasks.get(taskId);
  }

  /** Open tasks, in the order they were offered. */
  openTasks(): readonly TaskView[] {
    return [...this.projection.tasks.values()].filter((task) => task.closedAt === null);
  }

  /** Every task there was, in the order they were offered. */
  allTasks(): readonly TaskView[] {
    return [...this.projection.tasks.values()];
  }

  /** Adds an event and what follows from it; it is written at the end of this activation. */
  add<T extends EventType>(type: T, data: EventData[T], actor: Actor): void {
    const event = {
      processId: this.view.processId,
      seq: this.view.seq + 1,
      at: now(),
      type,
      actor,
      data,
    } as ProcessEvent;
    this.projection = project(this.projection, event);
    this.events.push(event);
    this.notifications.push(...notificationsOf(this.projection, event));
    for (const [taskId, { seq }] of this.projection.tasks) {
      if (seq === event.seq) this.changedTasks.add(taskId);
    }
  }

  /** Resolves when everything added so far, and what it set going at once, stands in the records. */
  async written(): Promise<void> {
    await CancellationScope.nonCancellable(() => condition(() => this.events.length === 0 && !this.writing));
  }

  /** The receipt of what was just added, once it is written. */
  async receipt(): Promise<Receipt> {
    await this.written();
    return { seq: this.view.seq };
  }

  private async keepWriting(): Promise<void> {
    for (;;) {
      await condition(() => this.events.length > 0);
      await untilQuiet();
      this.writing = true;
      this.beforeWrite(this.view, this.openTasks());
      const batch = {
        previousHash: this.lastHash,
        events: this.events,
        view: this.view,
        tasks: [...this.changedTasks].flatMap((taskId) => this.task(taskId) ?? []),
        notifications: this.notifications,
      };
      this.events = [];
      this.notifications = [];
      this.changedTasks = new Set();
      const { hash } = await record.executeWithOptions({ ...options, summary: summaryOf(batch.events) }, [
        batch,
      ]);
      this.lastHash = hash;
      this.writing = false;
    }
  }
}
