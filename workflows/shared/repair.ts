import { CancellationScope, Trigger, isCancellation } from '@temporalio/workflow';
import type { FieldProblem } from '../../domain/errors';
import { itSupport } from '../../domain/people/groups';
import type { WorkGroup } from '../../domain/people/person';
import { type PersonActor, type SystemActor, theProcess } from '../../domain/process/actor';
import type { Corrections } from '../../domain/process/correction';
import type { EventData } from '../../domain/process/event';
import { type Party, partyOf } from '../../domain/process/party';
import { repairGroup } from '../../domain/process/repair-rules';
import { type RepairAction, type StuckCall, callClockName } from '../../domain/process/stuck-call';
import type { Attempt } from './attempt';
import { now } from './now';
import type { Process } from './process';
import { repairTask } from './repair-task';
import type { Sending } from './sending';
import type { CallOutcome, Patience } from './system-call';
import type { Repairable } from './system-calls';

type Failed = Exclude<Attempt<unknown>, { readonly outcome: 'done' }>;
type Ending = EventData['fallout.closed']['action'];

const nothingToCorrect: FieldProblem = {
  field: '*',
  reason: '该调用没有可更正的数据 / this call has no data to correct',
};

/**
 * One call that did not go through, until it is over (O2A-6). While its system does not answer it is tried on by itself; when it was
 * refused a group is asked to put it right. Either way people may act on it at any time.
 */
export class Repair<R, T> implements Repairable {
  private readonly home = CancellationScope.current();
  private readonly over = new Trigger<CallOutcome<R, T>>();
  private trying: CancellationScope | null = null;
  private asking: CancellationScope | null = null;

  constructor(
    private readonly process: Process,
    private readonly sending: Sending<R, T>,
  ) {}

  get callId(): string {
    return this.sending.callId;
  }

  /** How the call ended after all, when its first attempt did not go through. */
  async untilOver(first: Failed): Promise<CallOutcome<R, T>> {
    this.process.calls.add(this);
    this.takeFailure(first, 'brief');
    this.process.clocks.startNow(callClockName(this.callId), this.process.clocks.limits.repair, []);
    try {
      return await this.over;
    } catch (error) {
      this.close('withdrawn', null);
      throw error;
    }
  }

  problemsOf(corrections: Corrections): readonly FieldProblem[] {
    const corrected = this.sending.corrected(corrections);
    if (corrected === null) return [nothingToCorrect];
    return 'problems' in corrected ? corrected.problems : [];
  }

  goOn(): void {
    const { record } = this.process;
    const asked = this.stuck?.taskId ?? null;
    const isAsked = asked !== null && record.task(asked)?.closedAt === null;
    if (this.stuck?.why === 'refused' && !isAsked) this.ask({ group: itSupport, person: null });
  }

  act(repair: RepairAction, by: PersonActor): void {
    const { callId } = this;
    const { record, calls } = this.process;
    const { action } = repair;
    const note = 'reason' in repair ? repair.reason : repair.note;
    const group = action === 'hand-over' ? repairGroup(repair.to) : this.group;
    const corrections = action === 'correct' ? repair.corrections : null;
    record.add('fallout.acted', { callId, action, note, group, corrections }, by);
    switch (action) {
      case 'retry':
        return this.tryAgain();
      case 'correct':
        this.correct(repair.corrections);
        return this.tryAgain();
      case 'skip':
        this.close('skip', repair.proof);
        return this.over.resolve({ outcome: 'skipped' });
      case 'compensate':
        return calls.compensate(repair.reason, by);
      case 'hand-over':
        return this.ask(partyOf(by));
      default:
        return repair satisfies never;
    }
  }

  private get stuck(): StuckCall | undefined {
    return this.process.record.view.stuck.find(({ callId }) => callId === this.callId);
  }

  private get group(): WorkGroup {
    return this.stuck?.group ?? itSupport;
  }

  private correct(corrections: Corrections): void {
    const corrected = this.sending.corrected(corrections);
    if (corrected !== null && 'request' in corrected) this.sending.replace(corrected.request);
  }

  private tryAgain(): void {
    this.asking?.cancel();
    this.try(this.stuck?.why === 'unavailable' ? 'patient' : 'brief');
  }

  private try(patience: Patience): void {
    this.trying?.cancel();
    this.trying = this.aside(
      () => this.sending.attempt(patience),
      (attempt) => {
        if (attempt.outcome === 'done') this.takeResult(attempt.result);
        else this.takeFailure(attempt, patience);
      },
    );
  }

  private ask(from: Party): void {
    this.asking?.cancel();
    const { stuck } = this;
    if (stuck === undefined) return;
    const { record, tasks } = this.process;
    const spec = repairTask(record.view, stuck, from, this.sending.call.title, this.sending.fields);
    this.asking = this.aside(
      () => tasks.askWhom<RepairAction>(spec, tasks.limits.repair, now()),
      ({ answer, by }) => this.act(answer, by),
    );
  }

  /** Does something beside waiting for the end, until its scope is cancelled; what came of it too late is not heard. */
  private aside<W>(work: () => Promise<W>, heed: (result: W) => void): CancellationScope {
    const scope = new CancellationScope({ cancellable: true, parent: this.home });
    void this.heeding(scope, work, heed);
    return scope;
  }

  private async heeding<W>(
    scope: CancellationScope,
    work: () => Promise<W>,
    heed: (result: W) => void,
  ): Promise<void> {
    try {
      const result = await scope.run(work);
      if (!scope.consideredCancelled) heed(result);
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  private takeResult(result: T): void {
    this.noteCalled('done');
    this.close('recovered', null);
    this.over.resolve({ outcome: 'done', result, request: this.sending.request });
  }

  private takeFailure(failed: Failed, patience: Patience): void {
    if (failed.outcome === 'failed') {
      // Tried without end and yet over: it failed in a way that is never tried again.
      if (patience === 'patient') return this.beRefused('internal', failed.detail);
      this.open('unavailable', null, failed.detail);
      return this.try('patient');
    }
    const { code, detail } = failed;
    this.noteCalled(code);
    if (!this.sending.call.foreseen.includes(code)) return this.beRefused(code, detail);
    this.close('refused', null);
    this.over.resolve({ outcome: 'refused', code, detail });
  }

  private beRefused(code: string, detail: string): void {
    this.open('refused', code, detail);
    this.ask({ group: itSupport, person: null });
  }

  private open(why: StuckCall['why'], code: string | null, detail: string): void {
    const { callId, group } = this;
    const { system, operation } = this.sending.call;
    const opened = { callId, system, operation, why, code, detail, group };
    this.process.record.add('fallout.opened', opened, theProcess);
  }

  private close(action: Ending, proof: string | null): void {
    const { callId } = this;
    const { system, operation } = this.sending.call;
    const { record, clocks, calls } = this.process;
    calls.remove(callId);
    this.trying?.cancel();
    this.asking?.cancel();
    if (action === 'withdrawn') clocks.abandon(callClockName(callId));
    else clocks.stop(callClockName(callId));
    record.add('fallout.closed', { callId, system, operation, action, proof }, theProcess);
  }

  private noteCalled(outcome: string): void {
    const { system, operation } = this.sending.call;
    const actor: SystemActor = { kind: 'system', name: system };
    this.process.record.add('system.called', { system, operation, outcome }, actor);
  }
}
