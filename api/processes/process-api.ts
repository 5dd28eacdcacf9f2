import type { z } from 'zod';
import type { ProblemCode } from '../../domain/errors';
import type { Label, Role } from '../../domain/people/department';
import type { ProcessView } from '../../domain/process/process-view';
import type { CaseKindName } from '../../domain/limits/limit-tables';
import type { Intake } from '../../intake/intake';
import type { Condition } from '../../storage/find-page';
import type { BodyExample, Route } from '../route';
import type { Services } from '../services';
import type { processPaths } from './process-paths';

/** A filter of a kind's list, beyond those every list has. */
export interface ListFilter {
  /** Optional, with a description. */
  readonly schema: z.ZodType;
  condition(value: unknown): Condition;
  /** Set where the value is the number of a customer: who may not see them finds by it only what they see wholly. */
  readonly ofCustomer?: true;
}

/**
 * Everything the API has to know about a kind of process: from this come the routes to ask for one, list, follow and steer it
 * (api/routes/processes/).
 */
export interface ProcessApi<B, D extends z.ZodObject> {
  readonly kind: CaseKindName;
  /** As process-paths.ts has it. */
  readonly path: (typeof processPaths)[CaseKindName];
  /** The number's name in paths and answers: `requestNo`. */
  readonly numbered: string;
  /** What such a number looks like: `CV-7K3M9Q2XPA`. */
  readonly exampleNo: string;
  /** What operation ids are made of, in the singular and plural: `CoverageRequest`, `CoverageRequests`. */
  readonly names: { readonly one: string; readonly many: string };
  /** As it stands within a sentence: 覆盖申请, coverage request. */
  readonly title: Label;
  /** The group of the documentation it belongs to: `coverage`, and its words. */
  readonly tag: { readonly name: string; readonly words: Label };
  readonly intake: Intake<B>;
  readonly inputExamples: Readonly<Record<string, BodyExample<z.ZodType<B>>>>;
  /** Who may ask for one. */
  readonly starters: readonly Role[];
  /** What the intake refuses. */
  readonly refusals: readonly ProblemCode[];
  /** What is the kind's own in the answer: a typed part of the view's details. */
  readonly details: {
    readonly schema: D;
    readonly example: z.input<D>;
    of(view: ProcessView): z.input<D>;
  };
  readonly filters: Readonly<Record<string, ListFilter>>;
  /** Routes that only this kind has. */
  readonly extraRoutes: readonly ((services: Services) => Route)[];
}
