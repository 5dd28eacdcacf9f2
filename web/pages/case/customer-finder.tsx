import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomersLike } from '../../data/use-customers-like';

/** Chooses a customer by part of their name or number. Whoever may not look customers up types the whole number. */
export function CustomerFinder({
  customerNo,
  onFound,
}: {
  customerNo: string | null;
  onFound: (customerNo: string | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const { data } = useCustomersLike(typed);
  const found = (data?.items ?? []).map((one) => ({
    value: one.customerNo,
    label: `${one.name} ${one.customerNo}`,
  }));
  const asTyped = typed.trim().toUpperCase();
  return (
    <Select
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      aria-label={t('case.byCustomer')}
      placeholder={t('case.byCustomer')}
      style={{ flex: '1 1 180px', maxWidth: 260 }}
      value={customerNo}
      options={found.length > 0 || asTyped === '' ? found : [{ value: asTyped, label: asTyped }]}
      onChange={(chosen: string | undefined) => onFound(chosen ?? null)}
    />
  );
}
