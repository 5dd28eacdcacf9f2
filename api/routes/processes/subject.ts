import { z } from 'zod';
import type { Label } from '../../../domain/people/department';
import type { ProcessKind } from '../../../domain/process/process-kind';
import type { ProcessView } from '../../../domain/process/process-view';
import type { Caller } from '../../caller';
import type { ScopeFilter } from '../../route';
import type { Named } from '../../schemas/named';

/** One kind of process, as far as its routes differ from those of any other. */
export interface Subject {
  readonly kind: ProcessKind;
  /** `/api/v1/orders` */
  readonly path: string;
  /** The number's name in paths and answers: `orderNo`. */
  readonly numbered: string;
  readonly exampleNo: string;
  /** What operation ids and schemas are named after. */
  readonly names: { readonly one: string; readonly many: string };
  /** As it stands within a sentence. */
  readonly title: Label;
  readonly tag: string;
  /** Which of them somebody may see. */
  readonly scope: (caller: Caller) => ScopeFilter;
}

/** What the API answers with about a process; made by `shownAs`. */
export interface ShownAs {
  readonly schema: z.ZodType;
  readonly example: unknown;
  readonly of: (view: Named<ProcessView>) => unknown;
}

/** An answer whose example and mapping fit its schema; nobody after this needs to know its type. */
export function shownAs<A extends z.ZodType>(
  schema: A,
  example: z.input<A>,
  of: (view: Named<ProcessView>) => z.input<A>,
): ShownAs {
  return { schema, example, of };
}

/** A subject with what one of it looks like. */
export interface ShownSubject extends Subject {
  readonly answer: ShownAs;
}

/** What every route about one process has in common. */
export function oneOf({ numbered, exampleNo, title, tag, scope }: Subject) {
  return {
    tag,
    params: z.strictObject({
      [numbered]: z
        .string()
        .max(64)
        .meta({ description: `${title.zh}编号 / number`, example: exampleNo }),
    }),
    access: { roles: 'anyone-signed-in', scope },
  } as const;
}

/** The number of the process a request is about. */
export function numberIn({ numbered }: Subject, params: Readonly<Record<string, unknown>>): string {
  return String(params[numbered]);
}

/** Words about one of the subject: what is said, then of what. */
export function about({ title }: Subject, zh: string, en: string): Label {
  return { zh: `${title.zh}${zh}`, en: `${en}: ${title.en}` };
}
