import { App, Form, type FormInstance, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { ProblemAlert } from '../../parts/problem-alert';
import { useRefusedFields } from '../../parts/use-refused-fields';

/** A form in a window, sent to the API once. Stays open, and says why at the fields, when it is refused. */
export function FormDialog<V extends object>({
  path,
  title,
  submitText,
  danger,
  form,
  initialValues,
  bodyOf,
  onDone,
  onClose,
  children,
}: {
  path: string;
  title: string;
  submitText: string;
  danger: boolean;
  form: FormInstance<V>;
  initialValues: Partial<V>;
  bodyOf: (values: V) => object;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const refuse = useRefusedFields();
  const { message } = App.useApp();
  const send = useOnce(
    (body: object, key) => api.post<unknown>(path, body, key),
    () => {
      void message.success(t('common.saved'));
      onDone();
      onClose();
    },
  );
  return (
    <Modal
      open
      title={title}
      okText={submitText}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger }}
      confirmLoading={send.isPending}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<V>
        form={form}
        layout="vertical"
        initialValues={initialValues}
        disabled={send.isPending}
        onFinish={(values) => send.mutate(bodyOf(values), { onError: (error) => void refuse(form, error) })}
      >
        {children}
      </Form>
      <ProblemAlert error={send.error} />
    </Modal>
  );
}
