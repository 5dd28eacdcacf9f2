import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A field for a few sentences. */
export function TextField({
  name,
  label,
  required,
  rows,
}: {
  name: string | (string | number)[];
  label: string;
  required: boolean;
  rows: number;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={required ? [{ required: true, whitespace: true, message: t('common.wrong-required') }] : []}
    >
      {rows === 1 ? <Input maxLength={200} /> : <Input.TextArea rows={rows} maxLength={2000} showCount />}
    </Form.Item>
  );
}
