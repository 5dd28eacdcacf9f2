import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { contractInput } from '../../../domain/customer/input';
import { useLabel } from '../../texts/use-label';
import { useProducts } from '../sales/use-products';
import { FormDialog } from './form-dialog';
import { useNumberRules } from './number-rules';
import { customerPath } from './use-file';
import { useStaleCustomer } from './use-stale-customer';

type Values = z.input<typeof contractInput>;

/** Enters a contract that was signed: what may be ordered under it, and how long (CUS-1). */
export function AddContract({ customerNo }: { customerNo: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('accounts.addContract')}
      </Button>
      {isOpen && <ContractDialog customerNo={customerNo} onClose={() => setOpen(false)} />}
    </>
  );
}

function ContractDialog({ customerNo, onClose }: { customerNo: string; onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const stale = useStaleCustomer();
  const products = useProducts().data ?? [];
  const [form] = Form.useForm<Values>();
  const must = { required: true, message: t('common.wrong-required') };
  return (
    <FormDialog<Values>
      path={customerPath(customerNo, '/contracts')}
      title={t('accounts.addContract')}
      submitText={t('common.save')}
      danger={false}
      form={form}
      initialValues={{}}
      bodyOf={(values) => values}
      onDone={() => stale(customerNo)}
      onClose={onClose}
    >
      <Form.Item name="contractNo" label={t('accounts.contractNo')} rules={useNumberRules()}>
        <Input maxLength={32} placeholder="CT-2001" />
      </Form.Item>
      <Form.Item name="productCodes" label={t('accounts.products')} rules={[must]}>
        <Select
          mode="multiple"
          placeholder={t('common.choose')}
          options={products.map(({ code, name }) => ({ value: code, label: label(name) }))}
        />
      </Form.Item>
      <Form.Item name="validFrom" label={t('accounts.validFrom')} rules={[must]}>
        <Input type="date" style={{ maxWidth: 200 }} />
      </Form.Item>
      <Form.Item
        name="validTo"
        label={t('accounts.validTo')}
        dependencies={['validFrom']}
        rules={[
          must,
          ({ getFieldValue }) => ({
            validator: async (_rule, last: string | undefined) => {
              const first: unknown = getFieldValue('validFrom');
              if (typeof first === 'string' && last !== undefined && last !== '' && last < first)
                throw new Error(t('accounts.lastBeforeFirst'));
            },
          }),
        ]}
      >
        <Input type="date" style={{ maxWidth: 200 }} />
      </Form.Item>
    </FormDialog>
  );
}
