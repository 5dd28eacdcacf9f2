import type { Label } from '../people/department';

/** What a table is asked about: a number within bounds, or one of some options. */
export type InputDefinition =
  | { readonly kind: 'number'; readonly label: Label; readonly from: number; readonly to: number | null }
  | { readonly kind: 'choice'; readonly label: Label; readonly options: readonly string[] };

export type InputDefinitions = Readonly<Record<string, InputDefinition>>;

/** What a rule asks of an input: a number above one bound up to another (null: as far as it goes), or one of some options. */
export type Condition =
  | { readonly above: number | null; readonly upTo: number | null }
  | { readonly oneOf: readonly string[] };

/** A row of a table. An input it does not name may be anything. */
export interface Rule {
  readonly rule: string;
  readonly when: Readonly<Record<string, Condition>>;
  readonly decides: readonly string[];
}

/**
 * Which of the rules that hit count. `unique`: never more than one hits; `first`: the first of them; `collect`: what all of them say,
 * together.
 */
export const hitPolicies = ['unique', 'first', 'collect'] as const;

export type HitPolicy = (typeof hitPolicies)[number];

/** A decision as data (CON-2). */
export interface DecisionTable {
  readonly hitPolicy: HitPolicy;
  readonly rules: readonly Rule[];
}

/** A case a table is asked about. */
export type Facts = Readonly<Record<string, number | string>>;

/** What a table said, and by which of its rules. */
export interface Decision {
  readonly rules: readonly string[];
  readonly decides: readonly string[];
}
