import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Flex, Grid } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerFileAnswer, FilePartAnswer } from '../../../api/routes/customers/customer-file-answer';
import { useApi } from '../../auth/session';
import { ApiProblem } from '../../data/api-problem';
import { useOnce } from '../../data/use-once';
import { JsonForm } from '../../parts/json-form/json-form';
import { useFieldLabel } from '../../parts/json-form/object-fields';
import { type Schema, fieldsOf, withoutNull } from '../../parts/json-form/schema';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import { mergeParts } from './merge-parts';
import { type FileForm, customerPath } from './use-file';

type Base = Pick<FilePartAnswer, 'version' | 'content'>;

function baseOf(file: CustomerFileAnswer, { part }: FileForm): Base {
  return file.parts.find((each) => each.part === part) ?? { version: 0, content: {} };
}

/**
 * Changes a part of a file. When somebody else saved it meanwhile nothing is lost: what was written here is put on top of theirs, and one looks
 * again before saving.
 */
export function FilePartDrawer({
  customerNo,
  form,
  file,
  onClose,
}: {
  customerNo: string;
  form: FileForm;
  file: CustomerFileAnswer;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const isWide = Grid.useBreakpoint().md ?? true;
  const [base, setBase] = useState<Base>(() => baseOf(file, form));
  const [draft, setDraft] = useState<unknown>(base.content);
  const [contested, setContested] = useState<readonly string[] | null>(null);
  const save = useOnce(
    (content: unknown) =>
      api.put<FilePartAnswer>(customerPath(customerNo, `/file/${form.part}`), {
        version: base.version,
        content,
      }),
    () => {
      void queries.invalidateQueries({ queryKey: ['customer', customerNo, 'file'] });
      void message.success(t('common.saved'));
      onClose();
    },
  );
  const isOvertaken = save.error instanceof ApiProblem && save.error.problem.code === 'conflict';
  const takeTheirs = async (): Promise<void> => {
    const newest = await api.get<CustomerFileAnswer>(customerPath(customerNo, '/file'), {});
    const theirs = baseOf(newest, form);
    const merged = mergeParts(base.content, fieldsOf(draft), theirs.content);
    setBase(theirs);
    setDraft(merged.content);
    setContested(merged.contested);
    save.reset();
  };
  return (
    <Drawer open size={isWide ? 640 : '100%'} title={label(form.label)} onClose={onClose}>
      <Flex vertical gap="middle">
        {isOvertaken ? (
          <Alert
            role="alert"
            type="warning"
            showIcon
            title={t('accounts.overtaken')}
            description={t('accounts.overtakenHint')}
            action={
              <Button size="small" type="primary" onClick={() => void takeTheirs()}>
                {t('accounts.bringTogether')}
              </Button>
            }
          />
        ) : (
          <ProblemAlert error={save.error} />
        )}
        {contested !== null && <BroughtTogether schema={form.form} contested={contested} />}
        <JsonForm
          schema={form.form}
          draft={draft}
          submitText={t('common.save')}
          busy={save.isPending}
          refusal={save.error}
          root="content"
          choices={{}}
          files={null}
          onChange={setDraft}
          onSubmit={(answer) => save.mutate(answer)}
        />
      </Flex>
    </Drawer>
  );
}

function BroughtTogether({ schema, contested }: { schema: object; contested: readonly string[] }) {
  const { t } = useTranslation();
  const labelOf = useFieldLabel();
  const { properties = {} } = schema as Schema;
  const names = contested.map((name) => labelOf(withoutNull(properties[name] ?? {}).inner, name));
  return (
    <Alert
      type="info"
      showIcon
      title={t('accounts.broughtTogether')}
      {...(names.length > 0 && {
        description: t('accounts.contested', { names: names.join(t('sales.comma')) }),
      })}
    />
  );
}
