import { Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { contractEndInput } from '../../../domain/customer/input';
import type { Contract } from '../sales/use-customer';
import { FormDialog } from './form-dialog';
import { customerPath } from './use-file';
import { useStaleCustomer } from './use-stale-customer';

type Values = z.input<typeof contractEndInput>;

/** Ends a contract earlier than agreed, with the reason why (CUS-1). */
export function EndContract({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={t('accounts.endThis', { contractNo: contract.contractNo })}
        onClick={() => setOpen(true)}
      >
        {t('accounts.endContract')}
      </Button>
      {isOpen && <EndDialog contract={contract} onClose={() => setOpen(false)} />}
    </>
  );
}

function EndDialog({ contract, onClose }: { contract: Contract; onClose: () => void }) {
  const { t } = useTranslation();
  const stale = useStaleCustomer();
  const [form] = Form.useForm<Values>();
  const { contractNo, customerNo, validFrom, validTo } = contract;
  return (
    <FormDialog<Values>
      path={customerPath(customerNo, `/contracts/${encodeURIComponent(contractNo)}/end`)}
      title={t('accounts.endThis', { contractNo })}
      submitText={t('accounts.endContract')}
      danger
      form={form}
      initialValues={{}}
      bodyOf={(values) => values}
      onDone={() => stale(customerNo)}
      onClose={onClose}
    >
      <Typography.Paragraph type="secondary">
        {t('accounts.endHint', { validFrom, validTo })}
      </Typography.Paragraph>
      <Form.Item
        name="lastDay"
        label={t('accounts.validTo')}
        rules={[
          { required: true, message: t('common.wrong-required') },
          {
            validator: async (_rule, day: string | undefined) => {
              if (day !== undefined && day !== '' && (day < validFrom || day >= validTo))
                throw new Error(t('accounts.outsideContract'));
            },
          },
        ]}
      >
        <Input type="date" min={validFrom} max={validTo} style={{ maxWidth: 200 }} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('common.reason')}
        rules={[{ required: true, whitespace: true, message: t('common.wrong-required') }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </FormDialog>
  );
}
