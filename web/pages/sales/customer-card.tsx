import { Alert, Descriptions, Flex, Skeleton, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { localNetworkLabels } from '../../../domain/people/department';
import { usePersonName } from '../../data/use-people';
import { ProblemAlert } from '../../parts/problem-alert';
import { useLabel } from '../../texts/use-label';
import { useProductName } from './use-products';
import { type CustomerWithContracts, isInForce, useCustomer, useToday } from './use-customer';

/** Who a customer is, as a sales desk wants to know it: tier, manager, contracts in force. */
export function CustomerCard({ customerNo }: { customerNo: string }) {
  const { data, error } = useCustomer(customerNo);
  if (error !== null) return <ProblemAlert error={error} />;
  return data === undefined ? <Skeleton active paragraph={{ rows: 2 }} /> : <Known customer={data} />;
}

function Known({ customer }: { customer: CustomerWithContracts }) {
  const { t } = useTranslation();
  const label = useLabel();
  const nameOf = usePersonName();
  const { customerNo, name, tier, important, signed, managerId, homeNetwork } = customer;
  return (
    <Descriptions
      bordered
      size="small"
      column={{ xs: 1, md: 2 }}
      styles={{ label: { width: 120 } }}
      title={
        <Flex gap="small" wrap align="center">
          <span>{name}</span>
          <Typography.Text type="secondary">{customerNo}</Typography.Text>
          <Tag color="blue">{t('sales.tierOf', { tier })}</Tag>
          {important && <Tag color="gold">{t('sales.important')}</Tag>}
        </Flex>
      }
      items={[
        { key: 'manager', label: t('common.manager'), children: nameOf(managerId) },
        { key: 'network', label: t('sales.homeNetwork'), children: label(localNetworkLabels[homeNetwork]) },
        {
          key: 'contracts',
          label: t('sales.contractsInForce'),
          span: 'filled',
          children: <InForce customer={customer} />,
        },
        ...(signed
          ? []
          : [
              {
                key: 'unsigned',
                label: t('common.state'),
                children: <Alert type="warning" showIcon title={t('sales.notSigned')} />,
              },
            ]),
      ]}
    />
  );
}

function InForce({ customer: { contracts } }: { customer: CustomerWithContracts }) {
  const { t } = useTranslation();
  const today = useToday();
  const productName = useProductName();
  const inForce = today === null ? [] : contracts.filter((contract) => isInForce(contract, today));
  if (inForce.length === 0) return <Typography.Text type="warning">{t('sales.noContract')}</Typography.Text>;
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {inForce.map(({ contractNo, productCodes, validTo }) => (
        <li key={contractNo}>
          {t('sales.contractLine', {
            contractNo,
            products: productCodes.map(productName).join(t('sales.comma')),
            validTo,
          })}
        </li>
      ))}
    </ul>
  );
}
