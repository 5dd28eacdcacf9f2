import { useQuery } from '@tanstack/react-query';
import { Form, Input, Typography } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskAnswer } from '../../../api/schemas/task';
import { useApi } from '../../auth/session';
import { Loaded } from '../../parts/page-state';
import { fieldName } from '../../texts/field-names';
import { useLabel } from '../../texts/use-label';
import { type CorrectedField, type RepairValues, changed } from './repair-values';

/** The data of a call, as its repair task has it, each to be put right. */
export function CorrectedFields({ taskId }: { taskId: string }) {
  const api = useApi();
  const task = useQuery({
    queryKey: ['task', taskId],
    queryFn: () => api.get<TaskAnswer>(`/api/v1/tasks/${taskId}`, {}),
    staleTime: Infinity,
  });
  return <Loaded query={task}>{({ context }) => <Fields fields={fieldsIn(context)} />}</Loaded>;
}

function fieldsIn(context: TaskAnswer['context']): readonly CorrectedField[] {
  const { fields } = context;
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return [];
  return Object.entries(fields).flatMap(([name, was]) =>
    typeof was === 'string' || typeof was === 'number' || was === null
      ? [{ name, was, value: String(was ?? '') }]
      : [],
  );
}

function Fields({ fields }: { fields: readonly CorrectedField[] }) {
  const { t } = useTranslation();
  const label = useLabel();
  const form = Form.useFormInstance<RepairValues>();
  useEffect(() => {
    if (form.getFieldValue('fields') === undefined) form.setFieldValue('fields', fields);
  }, [form, fields]);
  if (fields.length === 0) return <Typography.Paragraph>{t('flowDesk.noFields')}</Typography.Paragraph>;
  return (
    <Form.List
      name="fields"
      rules={[
        {
          validator: async (_, written: readonly CorrectedField[] | undefined) => {
            if (changed(written ?? []).length === 0) throw new Error(t('flowDesk.correctOne'));
          },
        },
      ]}
    >
      {(items, _operations, { errors }) => (
        <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
          <legend style={{ fontWeight: 600 }}>{t('flowDesk.fields')}</legend>
          {items.map(({ key, name }) => {
            const field = fields[name];
            if (field === undefined) return null;
            return (
              <Form.Item
                key={key}
                name={[name, 'value']}
                label={fieldName(field.name, label)}
                style={{ marginBottom: 12 }}
              >
                <Input maxLength={200} />
              </Form.Item>
            );
          })}
          {errors.length === 0 ? null : (
            <Typography.Paragraph type="danger" role="alert">
              {errors}
            </Typography.Paragraph>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}
