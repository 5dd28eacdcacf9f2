import { Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { localNetworkLabels, localNetworks } from '../../../domain/people/department';
import { problemCategories, problemSeverities } from '../../../domain/process/problem';
import type { ProblemReport } from '../../../domain/process/problem';
import { useLabel } from '../../texts/use-label';
import type { ActionDialogProps } from './case-answers';
import { ActionDialog, nothing } from './action-dialog';
import { TextField } from './text-field';

type Values = Partial<ProblemReport>;

/** Raises a problem of the whole case: nothing goes on before it is solved. */
export function ProblemDialog({ of, onClose }: Omit<ActionDialogProps, 'found'>) {
  const { t } = useTranslation();
  const label = useLabel();
  const [form] = Form.useForm<Values>();
  const required = { required: true, message: t('common.wrong-required') };
  return (
    <ActionDialog<Values>
      of={of}
      part="/problems"
      title={t('case.do-raise-problem')}
      submitText={t('case.do-raise-problem')}
      danger={false}
      ready
      form={form}
      initialValues={{}}
      bodyOf={({ evidence, localNetwork, ...report }) => ({
        ...report,
        localNetwork: localNetwork ?? null,
        evidence: evidence === undefined || evidence === null || evidence.trim() === '' ? null : evidence,
      })}
      onChange={nothing}
      onClose={onClose}
    >
      <Typography.Paragraph type="secondary">{t('case.about-raise-problem')}</Typography.Paragraph>
      <Form.Item name="category" label={t('case.category')} rules={[required]}>
        <Select
          placeholder={t('common.choose')}
          options={problemCategories.map((value) => ({ value, label: t(`case.category-${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="severity" label={t('case.severity')} rules={[required]}>
        <Select
          placeholder={t('common.choose')}
          options={problemSeverities.map((value) => ({ value, label: t(`case.severity-${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="localNetwork" label={t('case.localNetwork')}>
        <Select
          allowClear
          placeholder={t('case.notGiven')}
          options={localNetworks.map((value) => ({ value, label: label(localNetworkLabels[value]) }))}
        />
      </Form.Item>
      <TextField name="description" label={t('case.description')} required rows={3} />
      <TextField name="evidence" label={t('case.evidence')} required={false} rows={2} />
    </ActionDialog>
  );
}
