import { catalogue } from '../../../domain/catalogue/catalogue';
import type { Label } from '../../../domain/people/department';
import type { Option } from '../../parts/json-form/form-context';
import { fieldsOf, itemsOf } from '../../parts/json-form/schema';
import type { Task } from './use-tasks';

/** What can be chosen in a task's form though its schema does not say: products, solutions found, fields that may be corrected. */
export function knownChoices(
  { context }: Task,
  label: (words: Label) => string,
): Readonly<Record<string, readonly Option[]>> {
  const solutions = [...itemsOf(context['candidates']), ...itemsOf(context['compared'])].flatMap(solutionOf);
  const shortlist = itemsOf(context['shortlist']).map((no) => ({ value: String(no), label: String(no) }));
  const offered = solutions.length > 0 ? solutions : shortlist;
  const fields = Object.keys(fieldsOf(context['fields'])).map((name) => ({ value: name, label: name }));
  return {
    productCode: Object.values(catalogue).map(({ code, name }) => ({ value: code, label: label(name) })),
    ...(offered.length > 0 && { shortlist: offered, preferred: offered, solutionNo: offered }),
    ...(fields.length > 0 && { corrections: fields }),
  };
}

function solutionOf(candidate: unknown): readonly Option[] {
  const { solutionNo, title } = fieldsOf(candidate);
  return typeof solutionNo === 'string'
    ? [{ value: solutionNo, label: `${solutionNo} ${String(title)}` }]
    : [];
}
