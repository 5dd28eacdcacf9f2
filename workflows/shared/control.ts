import { CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
import { type Actor, theProcess } from '../../domain/process/actor';
import type { ProblemCode } from '../../domain/errors';
import { type ProcessState, isTerminal } from '../../domain/process/state';
import { cancelProcess, holdProcess, resumeProcess } from './contract';
import { type Process, become } from './process';
import { refuse } from './refusal';

/** What people may do to a process as a whole: hold it, resume it, cancel it. */
export class Control {
  /** Under a parent that Temporal's own cancellation does not get through: after the point of no return nothing ends the story. */
  private readonly story = new CancellationScope({
    cancellable: true,
    parent: new CancellationScope({ cancellable: false }),
  });
  private cancellationReason: string | null = null;
  private pastPointOfNoReturn = false;
  private storyOver = false;

  /** `restingState` says what the process is when nobody holds it. */
  constructor(
    private readonly process: Process,
    private readonly restingState: () => ProcessState,
  ) {}

  /** Why the process is being cancelled, or null. */
  get cancelledFor(): string | null {
    return this.cancellationReason;
  }

  /** From here on the process cannot be cancelled any more (O2A-4): the network is being told. */
  passPointOfNoReturn(): void {
    this.pastPointOfNoReturn = true;
  }

  /** Waits while the process is on hold. Between two steps of a story, not inside one. */
  async clear(): Promise<void> {
    await condition(() => this.process.record.view.hold === null);
  }

  /**
   * Tells the story. `cancelled` carries the reason when somebody ended it early, in Bihuan or in the Temporal UI: the caller then
   * gives everything back. However a story ends, nothing it asked for stays open.
   */
  async tell(story: () => Promise<void>): Promise<{ readonly cancelled: string | null }> {
    try {
      await this.story.run(story);
      return { cancelled: null };
    } catch (error) {
      this.story.cancel();
      if (this.cancellationReason !== null && isCancellation(error))
        return { cancelled: this.cancellationReason };
      throw error;
    } finally {
      this.storyOver = true;
    }
  }

  /** Registers the handlers. Call before anything is awaited. */
  listen(): void {
    const { record } = this.process;
    setHandler(
      holdProcess,
      async ({ by, cause, reason, evidence }) => {
        record.add('hold.placed', { cause, reason, evidence }, by);
        become(this.process, cause === 'customer' ? 'pending' : 'held', reason, by);
        if (cause === 'customer') this.process.clocks.pauseAll(reason, by);
        return await record.receipt();
      },
      { validator: (_request) => this.admit(this.whyNotHold()) },
    );
    setHandler(
      resumeProcess,
      async ({ by, note }) => {
        this.liftHold(note, by);
        become(this.process, this.restingState(), note, by);
        return await record.receipt();
      },
      { validator: (_request) => this.admit(record.view.hold === null ? 'not-held' : null) },
    );
    setHandler(
      cancelProcess,
      async ({ by, reason }) => {
        this.cancel(reason, by);
        return await record.receipt();
      },
      { validator: (_request) => this.admit(this.whyNotCancel()) },
    );
    void CancellationScope.current().cancelRequested.catch(() => {
      if (this.whyNotCancel() === null) this.cancel('Cancelled by operations in Temporal', theProcess);
    });
  }

  /** The story itself came to a decision to cancel (O2A-7); the caller gives everything back. */
  giveUp(reason: string): void {
    this.beginCancellation(reason, theProcess);
  }

  /** Ends the hold, if there is one: its clocks go on. The state is the caller's to change. */
  liftHold(note: string | null, by: Actor): void {
    const { record, clocks } = this.process;
    const { hold } = record.view;
    if (hold === null) return;
    record.add('hold.lifted', { note }, by);
    if (hold.cause === 'customer') clocks.resumeAll(by);
  }

  private whyNotHold(): ProblemCode | null {
    const { state, hold } = this.process.record.view;
    if (isTerminal(state)) return 'order-closed';
    if (hold !== null) return 'already-held';
    if (this.process.record.isFull) return 'conflict';
    return !this.storyOver && (state === 'acknowledged' || state === 'inProgress') ? null : 'conflict';
  }

  private whyNotCancel(): ProblemCode | null {
    const { state } = this.process.record.view;
    if (isTerminal(state)) return 'order-closed';
    if (this.pastPointOfNoReturn) return 'past-point-of-no-return';
    return this.cancellationReason === null && !this.storyOver ? null : 'conflict';
  }

  private admit(code: ProblemCode | null): void {
    if (code !== null) refuse(code, `The order is ${this.process.record.view.state}`);
  }

  private cancel(reason: string, by: Actor): void {
    this.beginCancellation(reason, by);
    this.story.cancel();
  }

  private beginCancellation(reason: string, by: Actor): void {
    this.cancellationReason = reason;
    this.liftHold(reason, by);
    this.process.clocks.abandonAll();
    this.process.record.add('cancellation.requested', { reason }, by);
    become(this.process, 'assessingCancellation', reason, by);
    become(this.process, 'pendingCancellation', reason, theProcess);
  }
}
