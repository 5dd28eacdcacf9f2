import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { customerInput } from '../../../domain/customer/input';
import { localNetworkLabels, localNetworks } from '../../../domain/people/department';
import { tiers } from '../../../domain/tiers/tier';
import { industryLabels } from '../../texts/industries';
import { useLabel } from '../../texts/use-label';
import { FormDialog } from './form-dialog';
import { useNumberRules } from './number-rules';
import { usePeopleOf } from './use-people-of';
import { useStaleCustomer } from './use-stale-customer';

type Values = z.input<typeof customerInput>;

/** Enters a new customer, with the account manager who owns it (CUS-1). */
export function CreateCustomer() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setOpen(true)}
      >
        {t('accounts.createCustomer')}
      </Button>
      {isOpen && <CustomerDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function CustomerDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const label = useLabel();
  const navigate = useNavigate();
  const stale = useStaleCustomer();
  const managers = usePeopleOf({ department: 'key-accounts', role: 'account-manager' });
  const [form] = Form.useForm<Values>();
  const must = { required: true, message: t('common.wrong-required') };
  const done = (): void => {
    const { customerNo } = form.getFieldsValue();
    stale(customerNo);
    void navigate(`/accounts/${encodeURIComponent(customerNo)}`);
  };
  return (
    <FormDialog<Values>
      path="/api/v1/customers"
      title={t('accounts.createCustomer')}
      submitText={t('common.save')}
      danger={false}
      form={form}
      initialValues={{ kind: 'group', important: false, signed: false }}
      bodyOf={(values) => values}
      onDone={done}
      onClose={onClose}
    >
      <Form.Item name="customerNo" label={t('accounts.customerNo')} rules={useNumberRules()}>
        <Input maxLength={32} placeholder="C-2001" />
      </Form.Item>
      <Form.Item name="name" label={t('accounts.name')} rules={[{ ...must, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label={t('accounts.kind')}>
        <Radio.Group
          options={(['group', 'reputation'] as const).map((value) => ({
            value,
            label: t(`accounts.kind-${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="industry" label={t('accounts.industry')} rules={[must]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('common.choose')}
          options={Object.entries(industryLabels).map(([value, words]) => ({ value, label: label(words) }))}
        />
      </Form.Item>
      <Form.Item name="tier" label={t('common.tier')} rules={[must]}>
        <Select placeholder={t('common.choose')} options={tiers.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="managerId" label={t('common.manager')} rules={[must]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('common.choose')}
          options={managers.map(({ id, name }) => ({ value: id, label: `${name} ${id}` }))}
        />
      </Form.Item>
      <Form.Item name="homeNetwork" label={t('accounts.homeNetwork')} rules={[must]}>
        <Select
          placeholder={t('common.choose')}
          options={localNetworks.map((value) => ({ value, label: label(localNetworkLabels[value]) }))}
        />
      </Form.Item>
      <Form.Item name="important" valuePropName="checked" style={{ marginBlockEnd: 8 }}>
        <Checkbox>{t('accounts.important')}</Checkbox>
      </Form.Item>
      <Form.Item name="signed" valuePropName="checked">
        <Checkbox>{t('accounts.signed')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
