import { App, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../parts/problem-alert';
import type { CaseRef } from './case-kinds';
import { useCaseAction } from './use-case';

/** A form in a window, sent to an action of a case. Stays open, and says why, when it is refused. */
export function ActionDialog<V extends object>({
  of,
  part,
  title,
  submitText,
  danger,
  ready,
  form,
  initialValues,
  bodyOf,
  onChange,
  onClose,
  children,
}: {
  of: CaseRef;
  /** Of the case's address: `/hold`. */
  part: string;
  title: string;
  submitText: string;
  danger: boolean;
  /** Whether it can be sent: a preview may have to be seen first. */
  ready: boolean;
  form: FormInstance<V>;
  initialValues: Partial<V>;
  bodyOf: (values: V) => object;
  onChange: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const action = useCaseAction<object>(of, part, () => {
    void message.success(t('common.saved'));
    onClose();
  });
  return (
    <Modal
      open
      title={title}
      okText={submitText}
      cancelText={t('common.close')}
      okButtonProps={{ danger, disabled: !ready }}
      confirmLoading={action.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<V>
        form={form}
        layout="vertical"
        requiredMark
        initialValues={initialValues}
        disabled={action.isPending}
        onValuesChange={onChange}
        onFinish={(values) => action.mutate(bodyOf(values))}
      >
        {children}
      </Form>
      <ProblemAlert error={action.error} />
    </Modal>
  );
}

/** Nothing follows from a change. */
export function nothing(): void {}
