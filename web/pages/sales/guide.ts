import type { ComponentType } from 'react';
import type { StartKind } from './starts';

/** What a form holds, by the names the API has for it, so that what it refuses is shown where it stands. */
export type Values = Readonly<Record<string, unknown>>;

/** One step of a guided form. */
export interface Step {
  /** Of the catalogue. */
  readonly title: string;
  /** The fields asked here, by their first names. */
  readonly fields: readonly string[];
  readonly View: ComponentType;
}

/** A line of what is about to be sent. */
export interface ReviewLine {
  /** Of the catalogue. */
  readonly label: string;
  readonly text: string;
}

/** How something is asked for, step by step; the last step, to look it over, is every guide's. */
export interface Guide {
  readonly kind: Exclude<StartKind, 'batch'>;
  readonly steps: readonly Step[];
  readonly initial: Values;
  /** What is sent. */
  readonly bodyOf: (values: Values) => unknown;
  /** What is sent, in words; the customer is shown anyway. */
  readonly Review: ComponentType<{ readonly values: Values }>;
}
