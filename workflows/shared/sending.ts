import { workflowInfo } from '@temporalio/workflow';
import type { Corrected, Corrections, FieldValue } from '../../domain/process/correction';
import { type Attempt, attempt } from './attempt';
import type { CallActivity, Patience, SystemCall } from './system-call';

/**
 * One call with its request as it stands. Corrected data go under a key of their own, because a system refuses one key with two
 * contents; every other repetition keeps its key (rule 2).
 */
export class Sending<R, T> {
  private timesCorrected = 0;

  constructor(
    readonly call: SystemCall<R>,
    private standing: R,
    private readonly activity: CallActivity<R, T>,
  ) {}

  /** `network.reserve:1`: unique in its process. */
  get callId(): string {
    const { system, operation, round } = this.call;
    return `${system}.${operation}:${round}`;
  }

  get request(): R {
    return this.standing;
  }

  /** What may be corrected, as it is now. */
  get fields(): Readonly<Record<string, FieldValue>> {
    return this.call.correction?.fields(this.standing) ?? {};
  }

  async attempt(patience: Patience): Promise<Attempt<T>> {
    const suffix = this.timesCorrected === 0 ? '' : `.c${this.timesCorrected}`;
    const key = `${workflowInfo().workflowId}:${this.callId}${suffix}`;
    return await attempt(() => this.activity(patience, key, this.standing));
  }

  /** What the request would be with these corrections; null where nothing can be corrected. */
  corrected(corrections: Corrections): Corrected<R> | null {
    return this.call.correction?.apply(this.standing, corrections) ?? null;
  }

  /** Sends another request from now on. */
  replace(request: R): void {
    this.standing = request;
    this.timesCorrected += 1;
  }
}
