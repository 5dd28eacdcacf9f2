import { Form, Skeleton, Typography } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssessmentAnswer } from '../../../api/schemas/assessment';
import { useApi } from '../../auth/session';
import { ProblemAlert } from '../../parts/problem-alert';
import type { ActionDialogProps } from './case-answers';
import { ActionDialog, nothing } from './action-dialog';
import { AssessmentView } from './assessment-view';
import { casePath } from './case-kinds';
import { TextField } from './text-field';

interface Values {
  readonly reason: string;
}

/** Calls a case off, after showing what that would lose. */
export function CancelDialog({ of, onClose }: ActionDialogProps) {
  const { t } = useTranslation();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  const preview = useQuery({
    queryKey: ['process', of.kind, of.number, '/cancel/preview'],
    queryFn: () => api.post<AssessmentAnswer>(casePath(of, '/cancel/preview'), {}, null),
    gcTime: 0,
  });
  return (
    <ActionDialog<Values>
      of={of}
      part="/cancel"
      title={t('case.do-cancel')}
      submitText={t('case.confirmCancel')}
      danger
      ready={preview.isSuccess}
      form={form}
      initialValues={{}}
      bodyOf={(values) => values}
      onChange={nothing}
      onClose={onClose}
    >
      {preview.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      <ProblemAlert error={preview.error} />
      {preview.isSuccess && <AssessmentView assessment={preview.data} />}
      {preview.data?.pastSoftPoint === true && (
        <Typography.Paragraph>{t('case.headDecides')}</Typography.Paragraph>
      )}
      {preview.isSuccess && <TextField name="reason" label={t('common.reason')} required rows={2} />}
    </ActionDialog>
  );
}
