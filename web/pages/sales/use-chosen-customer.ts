import { Form } from 'antd';
import type { Values } from './guide';

/** The customer chosen in the form around; nothing while there is none. */
export function useChosenCustomer(): string | undefined {
  const chosen: unknown = Form.useWatch('customerNo', Form.useFormInstance<Values>());
  return typeof chosen === 'string' && chosen !== '' ? chosen : undefined;
}
