import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Flex, Input, List, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Tier, tiers } from '../../../domain/tiers/tier';
import { useApi, useSession } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { usePersonName } from '../../data/use-people';
import { Loaded, Nothing } from '../../parts/page-state';
import { Pager } from '../../parts/pager';
import type { Customer } from '../sales/use-customer';
import { useSettled } from '../../data/use-settled';
import { CreateCustomer } from './create-customer';
import { mayCreate } from './may';

interface CustomerInList extends Customer {
  readonly openCases: number;
  readonly atRisk: number;
}

const pageSize = 20;

/** Customers with their tier and what is open: found by name, number, tier, or by what is wrong. */
export function CustomerList({ managerId }: { managerId: string | null }) {
  const { t } = useTranslation();
  const api = useApi();
  const { myself } = useSession();
  const [typed, setTyped] = useState('');
  const [tier, setTier] = useState<Tier | null>(null);
  const [breach, setBreach] = useState<'contacts' | 'span' | null>(null);
  const [page, setPage] = useState(1);
  const q = useSettled(typed.trim());
  const customers = useQuery({
    queryKey: ['processes', 'customers', managerId, q, tier, breach, page],
    queryFn: () =>
      api.get<PageOf<CustomerInList>>('/api/v1/customers', {
        q: q === '' ? undefined : q,
        tier: tier ?? undefined,
        breach: breach ?? undefined,
        managerId: managerId ?? undefined,
        page,
        pageSize,
      }),
    placeholderData: keepPreviousData,
  });
  return (
    <Flex vertical gap="middle">
      {mayCreate(myself) && <CreateCustomer />}
      <Flex gap="small" wrap role="search">
        <Input.Search
          allowClear
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setPage(1);
          }}
          style={{ flex: '1 1 220px', maxWidth: 360 }}
        />
        <Select
          allowClear
          aria-label={t('common.tier')}
          placeholder={t('common.tier')}
          value={tier}
          onChange={(chosen: Tier | undefined) => {
            setTier(chosen ?? null);
            setPage(1);
          }}
          options={tiers.map((value) => ({ value, label: value }))}
          style={{ width: 100 }}
        />
        <Select
          allowClear
          aria-label={t('accounts.breachFilter')}
          placeholder={t('accounts.breachFilter')}
          value={breach}
          onChange={(chosen: 'contacts' | 'span' | undefined) => {
            setBreach(chosen ?? null);
            setPage(1);
          }}
          options={(['contacts', 'span'] as const).map((value) => ({
            value,
            label: t(`accounts.breach-${value}`),
          }))}
          style={{ minWidth: 160 }}
        />
      </Flex>
      <Loaded query={customers}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing text={t('accounts.noCustomers')} />
          ) : (
            <Flex vertical gap="small">
              <List
                bordered
                style={{ background: '#fff' }}
                dataSource={[...items]}
                rowKey="customerNo"
                renderItem={(customer) => <CustomerLine customer={customer} />}
              />
              <Pager page={page} pageSize={pageSize} total={total} onTurn={setPage} />
            </Flex>
          )
        }
      </Loaded>
    </Flex>
  );
}

function CustomerLine({ customer }: { customer: CustomerInList }) {
  const { t } = useTranslation();
  const nameOf = usePersonName();
  const { customerNo, name, tier, important, signed, managerId, openCases, atRisk } = customer;
  return (
    <List.Item>
      <Flex justify="space-between" gap="small" wrap style={{ width: '100%' }}>
        <Flex vertical gap={2}>
          <Flex gap="small" wrap align="center">
            <Link to={`/accounts/${encodeURIComponent(customerNo)}`}>{name}</Link>
            <Tag color="blue">{tier}</Tag>
            {important && <Tag color="gold">{t('accounts.important')}</Tag>}
            {!signed && <Tag>{t('accounts.unsigned')}</Tag>}
          </Flex>
          <Typography.Text type="secondary">
            {customerNo} · {nameOf(managerId)}
          </Typography.Text>
        </Flex>
        <Flex gap={4} align="center">
          {atRisk > 0 && <Tag color="red">{t('accounts.riskyCases', { count: atRisk })}</Tag>}
          <Tag>{t('accounts.openCases', { count: openCases })}</Tag>
        </Flex>
      </Flex>
    </List.Item>
  );
}
