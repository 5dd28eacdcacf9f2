import type { Label } from '../people/department';

/** Names by which events, clocks and operations are known, in words. Names are one space over all kinds of process. */
export interface Words {
  readonly stage: Readonly<Record<string, Label>>;
  readonly milestone: Readonly<Record<string, Label>>;
  readonly clock: Readonly<Record<string, Label>>;
  /** `<system>.<operation>`. */
  readonly call: Readonly<Record<string, Label>>;
}
