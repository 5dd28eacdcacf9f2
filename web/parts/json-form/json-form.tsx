import { Button } from 'antd';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../data/api-problem';
import { useEither } from '../../texts/use-label';
import { answerOf } from './answer-of';
import { type Faults, faultsOf } from './faults-of';
import { Field } from './field';
import { type FormParts, FormProvider, idOf } from './form-context';
import { ChoiceFields, ObjectFields } from './object-fields';
import { type Schema, choiceOf, fieldsOf } from './schema';

/** A form made from a JSON Schema of the API. What is wrong stands at its field: what we find before sending, and what the API finds. */
export function JsonForm({
  schema,
  draft,
  submitText,
  busy,
  refusal,
  root,
  choices,
  files,
  onChange,
  onSubmit,
}: {
  schema: object;
  /** What was written so far; null at first. */
  draft: unknown;
  submitText: string;
  busy: boolean;
  /** Why the API did not take it. */
  refusal: Error | null;
  /** What the API calls the whole of the form: `answer`; '' where it is the body itself. */
  root: string;
  onChange: (draft: unknown) => void;
  /** Called with what is sent, once nothing is wrong that we can see. */
  onSubmit: (answer: unknown) => void;
} & Pick<FormParts, 'choices' | 'files'>) {
  const { t } = useTranslation();
  const either = useEither();
  const formId = useId();
  const [wasTried, setTried] = useState(false);
  const [sent, setSent] = useState<unknown>(null);
  const form = schema as Schema;
  const answer = useMemo(() => answerOf(form, draft), [form, draft]);
  const faults: Faults = useMemo(() => (wasTried ? faultsOf(form, answer) : {}), [form, answer, wasTried]);
  const refused = refusedFields(refusal, root);
  const faultOf = (path: string): string | null => {
    const fault = faults[path];
    if (fault !== undefined) return t(`common.wrong-${fault.rule}`, { limit: fault.limit });
    const reason = refused[path];
    const isAsSent = reason !== undefined && valueAt(answer, path) === valueAt(sent, path);
    return isAsSent ? either(reason) : null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(faultsOf(form, answer));
    if (first !== undefined) return focusOn(idOf({ formId }, first));
    setSent(answer);
    onSubmit(answer);
  };
  const choice = choiceOf(form);
  const part = { schema: form, path: '', value: draft, onChange };
  return (
    <form onSubmit={submit} noValidate>
      <FormProvider value={{ formId, disabled: busy, faultOf, choices, files, Field }}>
        {choice === null ? <ObjectFields {...part} /> : <ChoiceFields {...part} choice={choice} />}
      </FormProvider>
      <Button type="primary" htmlType="submit" loading={busy}>
        {submitText}
      </Button>
    </form>
  );
}

function refusedFields(refusal: Error | null, root: string): Readonly<Record<string, string>> {
  if (!(refusal instanceof ApiProblem)) return {};
  const prefix = root === '' ? '' : `${root}.`;
  return Object.fromEntries(
    (refusal.problem.errors ?? []).map(({ field, reason }) => [
      field.startsWith(prefix) ? field.slice(prefix.length) : field,
      reason,
    ]),
  );
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, part) => (Array.isArray(inner) ? (inner as unknown[])[Number(part)] : fieldsOf(inner)[part]),
      value,
    );
}

function focusOn(id: string): void {
  const control = document.getElementById(id);
  const target = control?.querySelector<HTMLElement>('input') ?? control;
  target?.scrollIntoView({ block: 'center' });
  target?.focus();
}
