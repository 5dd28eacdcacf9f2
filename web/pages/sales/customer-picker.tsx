import { Flex, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomersLike } from '../../data/use-customers-like';
import { CustomerCard } from './customer-card';

/** Looks a customer up by part of their number or name, and shows who it is: tier, manager, contracts in force. A field of a form. */
export function CustomerPicker({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (customerNo: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data, isFetching } = useCustomersLike(typed);
  const options = (data?.items ?? []).map(({ customerNo, name, tier }) => ({
    value: customerNo,
    label: (
      <Flex justify="space-between" gap="small">
        <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{`${name} ${customerNo}`}</span>
        <Tag style={{ margin: 0 }}>{tier}</Tag>
      </Flex>
    ),
  }));
  return (
    <Flex vertical gap="middle">
      <Select
        {...(id !== undefined && { id })}
        value={value ?? null}
        onChange={(chosen: string | undefined | null) => onChange?.(chosen ?? undefined)}
        allowClear
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={isFetching}
        placeholder={t('sales.customerPlaceholder')}
        options={options}
        notFoundContent={t('sales.noCustomer')}
        style={{ width: '100%' }}
      />
      {value !== undefined && value !== '' && <CustomerCard customerNo={value} />}
    </Flex>
  );
}
