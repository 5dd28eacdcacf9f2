import { Button, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Tier, tiers } from '../../../domain/tiers/tier';
import type { Customer } from '../sales/use-customer';
import { FormDialog } from './form-dialog';
import { customerPath } from './use-file';
import { useStaleCustomer } from './use-stale-customer';

interface Values {
  readonly tier: Tier;
  readonly reason: string;
}

/** Gives a customer another tier, with the reason why (CUS-2). */
export function ChangeTier({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {t('accounts.changeTier')}
      </Button>
      {isOpen && <TierDialog customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}

function TierDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const { t } = useTranslation();
  const stale = useStaleCustomer();
  const [form] = Form.useForm<Values>();
  const { customerNo, name, tier: now } = customer;
  return (
    <FormDialog<Values>
      path={customerPath(customerNo, '/tier')}
      title={t('accounts.changeTier')}
      submitText={t('common.confirm')}
      danger={false}
      form={form}
      initialValues={{}}
      bodyOf={({ tier, reason }) => ({ tier, reason })}
      onDone={() => stale(customerNo)}
      onClose={onClose}
    >
      <Typography.Paragraph>{t('accounts.tierNow', { name, tier: now })}</Typography.Paragraph>
      <Form.Item
        name="tier"
        label={t('accounts.newTier')}
        extra={t('accounts.tierHint')}
        rules={[{ required: true, message: t('common.wrong-required') }]}
      >
        <Select
          placeholder={t('common.choose')}
          options={tiers.filter((tier) => tier !== now).map((value) => ({ value, label: value }))}
        />
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
