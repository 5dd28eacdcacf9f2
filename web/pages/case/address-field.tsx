import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';

interface Address {
  readonly addressId: string;
  readonly text: string;
}

/** The address an end of a line moves to, looked up by part of its text. */
export function AddressField({
  name,
  now,
  onChange,
}: {
  name: 'a' | 'b';
  now: string;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['addresses', q],
    queryFn: () =>
      api.get<PageOf<Address>>('/api/v1/addresses', { q: q === '' ? undefined : q, pageSize: 20 }),
    staleTime: 60_000,
  });
  return (
    <Form.Item
      name={name}
      label={t('case.newAddress', { end: name.toUpperCase() })}
      extra={t('case.addressNow', { address: now })}
    >
      <Select
        allowClear
        loading={isFetching}
        placeholder={t('case.unchanged')}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        options={(data?.items ?? []).map(({ addressId, text }) => ({ value: addressId, label: text }))}
        onChange={onChange}
      />
    </Form.Item>
  );
}
