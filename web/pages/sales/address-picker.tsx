import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LocalNetwork, localNetworkLabels, localNetworks } from '../../../domain/people/department';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { useLabel } from '../../texts/use-label';
import { useSettled } from '../../data/use-settled';

/** An address of the inventory. */
export interface KnownAddress {
  readonly addressId: string;
  readonly text: string;
  readonly district: string;
  readonly localNetwork: LocalNetwork;
}

const mostShown = 20;

/** Looks an address up by part of its text, within a local network or all; shows in which one it lies. A field of a form. */
export function AddressPicker({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: KnownAddress;
  onChange?: (address: KnownAddress | undefined) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [network, setNetwork] = useState<LocalNetwork | null>(null);
  const q = useSettled(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: ['addresses', network, q],
    queryFn: () =>
      api.get<PageOf<KnownAddress>>('/api/v1/addresses', {
        q: q === '' ? undefined : q,
        localNetwork: network ?? undefined,
        pageSize: mostShown,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = data?.items ?? [];
  const shown =
    value === undefined || found.some(({ addressId }) => addressId === value.addressId)
      ? found
      : [value, ...found];
  return (
    <Flex vertical gap={4}>
      <Flex gap="small" wrap>
        <Select
          aria-label={t('sales.network')}
          value={network ?? 'any'}
          onChange={(chosen: LocalNetwork | 'any') => setNetwork(chosen === 'any' ? null : chosen)}
          options={[
            { value: 'any' as const, label: t('sales.anyNetwork') },
            ...localNetworks.map((name) => ({ value: name, label: label(localNetworkLabels[name]) })),
          ]}
          style={{ width: 140 }}
        />
        <Select
          {...(id !== undefined && { id })}
          value={value?.addressId ?? null}
          onChange={(chosen: string | null | undefined) =>
            onChange?.(shown.find(({ addressId }) => addressId === chosen))
          }
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={isFetching}
          placeholder={t('sales.addressPlaceholder')}
          options={shown.map(({ addressId, text, localNetwork }) => ({
            value: addressId,
            label: `${text} · ${label(localNetworkLabels[localNetwork])}`,
          }))}
          notFoundContent={t('sales.noAddress')}
          style={{ flex: '1 1 260px', minWidth: 0 }}
        />
      </Flex>
      {value !== undefined && (
        <Typography.Text type="secondary">
          {t('sales.liesIn')} <Tag color="blue">{label(localNetworkLabels[value.localNetwork])}</Tag>{' '}
          {value.addressId}
        </Typography.Text>
      )}
    </Flex>
  );
}
