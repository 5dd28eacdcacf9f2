import type { CaseStart } from '../process/case-start';
import type { Budget } from '../calendar/working-calendar';
import type { exitLimits } from './limits';
import type { UsageHit } from './usage';

/** The whole customer leaves, some services do (EXI-3), or services move to another contract. */
export const exitModes = ['whole', 'services', 'transfer'] as const;

export type ExitMode = (typeof exitModes)[number];

/** What a customer's exit is started with, frozen at that moment. */
export interface ExitStart extends CaseStart<Record<keyof typeof exitLimits, Budget>> {
  readonly mode: ExitMode;
  /** The services named, by the orders that made them; none when the whole customer leaves. */
  readonly services: readonly string[];
  /** Where they move to; null unless it is a transfer. */
  readonly toContractNo: string | null;
  readonly reason: string;
  /** The rules that gave it away; none when it was asked for (EXI-1). */
  readonly hits: readonly UsageHit[];
}
