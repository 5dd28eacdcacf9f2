import type { Answer } from '../../api/http/send';
import { takeOverAfterMs, type IdempotencyState, type IdempotencyStore } from '../../api/idempotency';

interface Entry {
  readonly fingerprint: string;
  readonly begunAt: number;
  readonly answer: Answer | null;
}

/** An idempotency store in memory; `now` is the clock, in milliseconds. */
export class FakeIdempotencyStore implements IdempotencyStore {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly now: () => number) {}

  async begin(key: string, fingerprint: string): Promise<IdempotencyState> {
    const found = this.entries.get(key);
    if (found !== undefined && found.fingerprint !== fingerprint) return { state: 'mismatch' };
    if (found?.answer) return { state: 'replay', answer: found.answer };
    if (found !== undefined && this.now() - found.begunAt <= takeOverAfterMs) return { state: 'running' };
    this.entries.set(key, { fingerprint, begunAt: this.now(), answer: null });
    return { state: 'new' };
  }

  async finish(key: string, answer: Answer): Promise<void> {
    const found = this.entries.get(key);
    if (found !== undefined && found.answer === null) this.entries.set(key, { ...found, answer });
  }

  async abandon(key: string): Promise<void> {
    if (this.entries.get(key)?.answer === null) this.entries.delete(key);
  }
}
