import { z } from 'zod';
import { batchTaskTitles } from '../../../domain/batch/tasks';
import { contractTaskTitles } from '../../../domain/contract/tasks';
import { coverageTaskTitles } from '../../../domain/coverage/tasks';
import { exitTaskTitles } from '../../../domain/exit/tasks';
import { formOf } from '../../../domain/forms';
import { managerChangeTaskTitles } from '../../../domain/manager-change/tasks';
import { orderTaskTitles } from '../../../domain/order/tasks';
import type { ProcessKind } from '../../../domain/process/process-kind';
import { sharedTaskTitles } from '../../../domain/process/shared-answers';
import { solutionTaskTitles } from '../../../domain/solution/tasks';
import { catalogue } from '../../../domain/catalogue/catalogue';
import type { Schema } from '../../../web/parts/json-form/schema';

const titles: readonly (readonly [ProcessKind, object])[] = [
  ['order', { ...orderTaskTitles, ...sharedTaskTitles }],
  ['batch', batchTaskTitles],
  ['manager-change', managerChangeTaskTitles],
  ['coverage', coverageTaskTitles],
  ['solution', solutionTaskTitles],
  ['contract', contractTaskTitles],
  ['exit', exitTaskTitles],
];

/** The form of a task as the API checks it, and as the workbench gets it. */
export interface AnyForm {
  readonly name: string;
  readonly zod: z.ZodType;
  readonly schema: Schema;
}

const measures = Object.values(catalogue).flatMap((product) => product.measures);

/** The forms of all tasks there are. */
export const everyForm: readonly AnyForm[] = titles.flatMap(([kind, names]) =>
  Object.keys(names).map((name) => {
    const form = formOf({
      kind,
      name,
      context: { measures: measures.map((one) => ({ ...one, label: { ...one.label } })) },
    });
    return { name: `${kind} ${name}`, zod: form, schema: z.toJSONSchema(form, { io: 'input' }) as Schema };
  }),
);
