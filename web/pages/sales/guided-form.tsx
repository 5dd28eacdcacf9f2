import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Grid, Steps } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { ApiProblem } from '../../data/api-problem';
import { ProblemAlert } from '../../parts/problem-alert';
import { useRefusedFields } from '../../parts/use-refused-fields';
import { CustomerCard } from './customer-card';
import type { Guide, Step, Values } from './guide';
import { starts } from './starts';
import { useDraft } from './use-draft';
import { useFocusWhenChanged } from './use-focus-when-changed';
import './sales.css';

/**
 * A form in steps: each is checked before the next, what the API refuses is shown at its field, and what was written survives a reload.
 * `onTaken`: with the number it got.
 */
export function GuidedForm({ guide, onTaken }: { guide: Guide; onTaken: (number: string) => void }) {
  const { kind, steps, initial, bodyOf, Review } = guide;
  const { t } = useTranslation();
  const api = useApi();
  const refuse = useRefusedFields();
  const [form] = Form.useForm<Values>();
  const { draft, keep, clear } = useDraft(kind, initial);
  const [opened] = useState(draft.values);
  const { step } = draft;
  const isLast = step === steps.length;
  const shown = useFocusWhenChanged(step);
  const valuesNow = (): Values => form.getFieldsValue(true);
  const goTo = (next: number, key: string): void => keep({ values: valuesNow(), step: next, key });
  const isSending = useRef(false);
  const take = useMutation({
    mutationFn: () =>
      api.post<Readonly<Record<string, unknown>>>(starts[kind].path, bodyOf(valuesNow()), draft.key),
    onSettled: () => {
      isSending.current = false;
    },
    onSuccess: (answer) => {
      clear();
      onTaken(String(answer[starts[kind].numbered]));
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) return;
      const wrong = refuse(form, error);
      const first = steps.findIndex(({ fields }) => wrong.some((name) => fields.includes(name)));
      // A new key: what was refused did not happen, and what is sent next is something else.
      goTo(first === -1 ? step : first, crypto.randomUUID());
    },
  });
  const isGood = async ({ fields }: Step): Promise<boolean> =>
    await form
      .validateFields(
        fields.map((name) => [name]),
        { recursive: true },
      )
      .then(
        () => true,
        () => false,
      );
  const submit = async (): Promise<void> => {
    // All steps so far: what was right before may not go with what was chosen after.
    for (const [n, each] of steps.slice(0, step + 1).entries()) {
      if (await isGood(each)) continue;
      if (n !== step) goTo(n, draft.key);
      return focusOnFault();
    }
    if (!isLast) return goTo(step + 1, draft.key);
    // A second click may come before the page knows of the first.
    if (isSending.current) return;
    isSending.current = true;
    take.mutate();
  };
  return (
    <Flex vertical gap="large" style={{ maxWidth: 860 }}>
      <Progress titles={[...steps.map(({ title }) => title), 'sales.lookOver']} step={step} />
      <ProblemAlert error={take.error} />
      <Form
        component={false}
        form={form}
        layout="vertical"
        initialValues={opened}
        disabled={take.isPending}
        onValuesChange={() => keep({ ...draft, values: valuesNow() })}
      >
        <form
          noValidate
          className="guided-form"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {steps.map(({ title, View }, n) => (
            <section
              key={title}
              ref={n === step ? shown : null}
              tabIndex={-1}
              hidden={n !== step}
              aria-label={t(title)}
            >
              <View />
            </section>
          ))}
          {isLast && (
            <section ref={shown} tabIndex={-1} aria-label={t('sales.lookOver')}>
              <Flex vertical gap="middle" style={{ marginBlockEnd: 24 }}>
                <CustomerCard customerNo={String(draft.values['customerNo'])} />
                <Review values={draft.values} />
              </Flex>
            </section>
          )}
          <Flex gap="small" wrap style={{ marginBlockStart: 12 }}>
            {step > 0 && <Button onClick={() => goTo(step - 1, draft.key)}>{t('sales.back')}</Button>}
            <Button type="primary" htmlType="submit" loading={take.isPending}>
              {t(isLast ? 'sales.send' : 'sales.next')}
            </Button>
            <Button
              type="text"
              onClick={() => {
                clear();
                form.setFieldsValue(emptied(valuesNow(), initial));
                take.reset();
              }}
            >
              {t('sales.startAgain')}
            </Button>
          </Flex>
        </form>
      </Form>
    </Flex>
  );
}

/** How far one is; on a phone in one line. */
function Progress({ titles, step }: { titles: readonly string[]; step: number }) {
  const { t } = useTranslation();
  const isWide = Grid.useBreakpoint().md ?? true;
  if (isWide)
    return <Steps current={step} size="small" items={titles.map((title) => ({ title: t(title) }))} />;
  const title = t(titles[step] ?? '');
  return <strong>{t('sales.stepOf', { n: step + 1, of: titles.length, title })}</strong>;
}

function emptied(values: Values, initial: Values): Values {
  return { ...Object.fromEntries(Object.keys(values).map((name) => [name, undefined])), ...initial };
}

function focusOnFault(): void {
  window.setTimeout(() => {
    const fault = document.querySelector<HTMLElement>('section:not([hidden]) .ant-form-item-has-error input');
    fault?.scrollIntoView({ block: 'center' });
    fault?.focus();
  }, 50);
}
