import type { FormInstance } from 'antd';
import { ApiProblem } from '../data/api-problem';
import { useReason } from '../texts/use-reason';

type Name = (string | number)[];

/** Puts what the API found wrong at the fields of a form; answers with their first names. What is no refusal names none. */
export function useRefusedFields(): (form: FormInstance, error: Error) => readonly string[] {
  const reasonOf = useReason();
  return (form, error) => {
    if (!(error instanceof ApiProblem)) return [];
    const known = new Set(form.getFieldsError().map(({ name }) => name.join('.')));
    const wrong = new Map<string, { readonly name: Name; readonly errors: string[] }>();
    for (const { field, reason } of error.problem.errors ?? []) {
      const name = nearest(nameOf(field), known);
      const standing = wrong.get(name.join('.'))?.errors ?? [];
      wrong.set(name.join('.'), { name, errors: [...standing, reasonOf(reason)] });
    }
    const all = [...wrong.values()];
    form.setFields(all);
    return all.map(({ name: [first] }) => String(first));
  };
}

function nameOf(path: string): Name {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/** The field itself, or the one it is a part of: one of several customers is chosen in one field. */
function nearest(name: Name, known: ReadonlySet<string>): Name {
  for (let length = name.length; length > 0; length -= 1) {
    const part = name.slice(0, length);
    if (known.has(part.join('.'))) return part;
  }
  return name;
}
