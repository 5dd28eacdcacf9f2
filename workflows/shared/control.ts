import { CancellationScope, condition, isCancellation, setHandler } from '@temporalio/workflow';
import type { Instant } from '../../domain/calendar/working-calendar';
import type { Assessment } from '../../domain/process/amendment';
import { type Actor, theProcess } from '../../domain/process/actor';
import type { ProblemCode } from '../../domain/errors';
import { type ProcessState, isTerminal } from '../../domain/process/state';
import { askWhetherToCancel } from './assess-cancellation';
import { cancelProcess, holdProcess, previewCancellation, resumeProcess } from './contract';
import { now } from './now';
import { type Process, become } from './process';
import { refuse } from './refusal';
import type { Steps } from './steps';

/** What a kind of process knows about being controlled. */
export interface Controlled {
  /** What the process is when nobody holds it. */
  restingState(): ProcessState;
  /** What cancelling at an instant would lose (O2A-4). */
  assessCancellation(at: Instant): Assessment;
}

/** What people may do to a process as a whole: hold it, resume it, cancel it, have its story told anew. */
export class Control {
  /** Under a parent that Temporal's own cancellation does not get through: after the point of no return nothing ends the story. */
  private readonly apart = new CancellationScope({ cancellable: false });
  private story = this.newStory();
  private assessment = new CancellationScope({ cancellable: true, parent: this.apart });
  private cancellationReason: string | null = null;
  private assessing = false;
  private retelling = false;
  private pastPointOfNoReturn = false;
  private storyOver = false;

  constructor(
    private readonly process: Process,
    private readonly steps: Steps,
    private readonly controlled: Controlled,
  ) {}

  /** Why the process is being cancelled, or null. */
  get cancelledFor(): string | null {
    return this.cancellationReason;
  }

  /** From here on the process cannot be cancelled or amended any more (O2A-4): the network is being told. */
  passPointOfNoReturn(): void {
    this.pastPointOfNoReturn = true;
  }

  /** Waits while the process is on hold, a cancellation is being assessed or a problem concerns it as a whole. Between two steps of a story. */
  async clear(): Promise<void> {
    const { record, problems } = this.process;
    await condition(() => record.view.hold === null && !this.assessing && !problems.blocking);
  }

  /**
   * Tells the story, as often as it has to be told anew. `cancelled` carries the reason when somebody ended it early, in Bihuan or in
   * the Temporal UI: the caller then gives everything back. However a story ends, nothing it asked for stays open.
   */
  async tell(story: () => Promise<void>): Promise<{ readonly cancelled: string | null }> {
    try {
      await this.tellUntilTheEnd(story);
      return { cancelled: null };
    } catch (error) {
      if (this.cancellationReason !== null && isCancellation(error))
        return { cancelled: this.cancellationReason };
      throw error;
    } finally {
      this.storyOver = true;
      this.callOff();
    }
  }

  /** Has the story told anew from its beginning: steps that stand are gone through, those forgotten are taken up (O2A-4). */
  retell(): void {
    this.retelling = true;
    this.story.cancel();
  }

  /** Why the process may not be changed on its way, or null. */
  whyNotAmend(): ProblemCode | null {
    if (this.process.record.isFull) return 'conflict';
    return this.whyNotCancel();
  }

  /** Registers the handlers. Call before anything is awaited. */
  listen(): void {
    const { record, calls } = this.process;
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
        if (!this.assessing) become(this.process, this.controlled.restingState(), note, by);
        return await record.receipt();
      },
      { validator: (_request) => this.admit(record.view.hold === null ? 'not-held' : null) },
    );
    setHandler(
      cancelProcess,
      async ({ by, reason }) => {
        this.requestCancellation(reason, by);
        return await record.receipt();
      },
      { validator: (_request) => this.admit(this.whyNotCancel()) },
    );
    setHandler(previewCancellation, (at) => {
      if (this.pastPointOfNoReturn) throw new RangeError('There is no way back any more');
      return this.controlled.assessCancellation(at);
    });
    calls.onCompensate({
      whyNot: () => this.whyNotCancel(),
      begin: (reason, by) => this.requestCancellation(reason, by),
    });
    void CancellationScope.current().cancelRequested.catch(() => {
      // Operations need no assessment, and end one that is under way.
      if (this.assessing || this.whyNotCancel() === null)
        this.cancel('Cancelled by operations in Temporal', null, theProcess);
    });
  }

  /** The story itself came to a decision to cancel (O2A-7); the caller gives everything back. */
  giveUp(reason: string): void {
    this.beginCancellation(reason, null, theProcess);
  }

  /** Ends the hold, if there is one: its clocks go on. The state is the caller's to change. */
  liftHold(note: string | null, by: Actor): void {
    const { record, clocks } = this.process;
    const { hold } = record.view;
    if (hold === null) return;
    record.add('hold.lifted', { note }, by);
    if (hold.cause === 'customer') clocks.resumeAll(by);
  }

  private newStory(): CancellationScope {
    return new CancellationScope({ cancellable: true, parent: this.apart });
  }

  private async tellUntilTheEnd(story: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await this.story.run(story);
      } catch (error) {
        if (!this.retelling || !isCancellation(error)) throw error;
        this.retelling = false;
        this.story = this.newStory();
      }
    }
  }

  private callOff(): void {
    this.story.cancel();
    this.steps.cancelAll();
    this.assessment.cancel();
  }

  private whyNotHold(): ProblemCode | null {
    const { state, hold } = this.process.record.view;
    if (isTerminal(state)) return 'process-closed';
    if (hold !== null) return 'already-held';
    if (this.process.record.isFull) return 'conflict';
    return !this.storyOver && (state === 'acknowledged' || state === 'inProgress') ? null : 'conflict';
  }

  private whyNotCancel(): ProblemCode | null {
    const { state } = this.process.record.view;
    if (isTerminal(state)) return 'process-closed';
    if (this.pastPointOfNoReturn) return 'past-point-of-no-return';
    return this.cancellationReason === null && !this.assessing && !this.storyOver ? null : 'conflict';
  }

  private admit(code: ProblemCode | null): void {
    if (code !== null) refuse(code, `The process is ${this.process.record.view.state}`);
  }

  /** A request that would lose field work is decided by the head of key accounts first (the soft point of no return). */
  private requestCancellation(reason: string, by: Actor): void {
    const assessment = this.controlled.assessCancellation(now());
    if (!assessment.pastSoftPoint) {
      this.cancel(reason, assessment, by);
      return;
    }
    this.assessing = true;
    this.process.record.add('cancellation.requested', { reason, assessment }, by);
    become(this.process, 'assessingCancellation', reason, by);
    // Only its own cancellation ends it early: the story came to another end.
    this.assessment.run(() => this.decideOn(reason, assessment, by)).catch(() => {});
  }

  private async decideOn(reason: string, assessment: Assessment, by: Actor): Promise<void> {
    const { answer, by: head } = await askWhetherToCancel(this.process, reason, assessment, by);
    // Operations, or the story itself, ended it in the same moment: there is nothing left to decide.
    if (!this.assessing) return;
    this.assessing = false;
    if (answer.decision === 'accept') {
      this.proceed(reason, by);
      this.story.cancel();
      return;
    }
    const { record } = this.process;
    record.add('cancellation.refused', { reason: answer.reason }, head);
    record.add('milestone.reached', { milestone: 'cancellation-refused' }, theProcess);
    const { hold } = record.view;
    const held = hold?.cause === 'customer' ? 'pending' : 'held';
    become(this.process, hold === null ? this.controlled.restingState() : held, answer.reason, head);
    this.process.calls.goOn();
  }

  private cancel(reason: string, assessment: Assessment | null, by: Actor): void {
    this.beginCancellation(reason, assessment, by);
    this.retelling = false;
    this.assessment.cancel();
    this.story.cancel();
  }

  private beginCancellation(reason: string, assessment: Assessment | null, by: Actor): void {
    if (!this.assessing) this.process.record.add('cancellation.requested', { reason, assessment }, by);
    this.assessing = false;
    this.proceed(reason, by);
  }

  private proceed(reason: string, by: Actor): void {
    this.cancellationReason = reason;
    this.liftHold(reason, by);
    this.steps.cancelAll();
    this.process.problems.withdrawAll();
    this.process.clocks.abandonAll();
    become(this.process, 'assessingCancellation', reason, by);
    become(this.process, 'pendingCancellation', reason, theProcess);
  }
}
