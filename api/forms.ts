import { z } from 'zod';
import { formOf } from '../domain/forms';
import type { TaskView } from '../domain/process/human-task';

/** A task's form: what checks an answer, and what tells people and programs how it looks. */
export interface Form {
  readonly schema: z.ZodType;
  /** JSON Schema of the answer as it is sent. Shared: never change it. */
  readonly jsonSchema: object;
}

type AboutForm = Pick<TaskView, 'kind' | 'name' | 'context'>;

const known = new Map<string, Form>();

/** What a task may be asked for depends on its name and on its product's measures, so there are as many forms as the catalogue makes. */
function keyOf({ kind, name, context }: AboutForm): string {
  return `${kind} ${name} ${JSON.stringify(context['measures'] ?? null)}`;
}

/** The form of a task; made once, because making one takes longer than answering a request. */
export function formFor(task: AboutForm): Form {
  const key = keyOf(task);
  const standing = known.get(key);
  if (standing !== undefined) return standing;
  const schema = formOf(task);
  const jsonSchema = JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: 'input' }))) as object;
  const form = { schema, jsonSchema };
  known.set(key, form);
  return form;
}
