import { Card, List, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Contract, type CustomerWithContracts, isInForce, useToday } from '../sales/use-customer';
import { useProductName } from '../sales/use-products';
import { AddContract } from './add-contract';
import { EndContract } from './end-contract';

/** The contracts of a customer, those in force marked; for who keeps the customer’s file, to add and to end. */
export function Contracts({ customer, isKept }: { customer: CustomerWithContracts; isKept: boolean }) {
  const { t } = useTranslation();
  const { customerNo, contracts } = customer;
  return (
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('accounts.contracts')}</h2>}
      extra={isKept && <AddContract customerNo={customerNo} />}
    >
      <List
        dataSource={[...contracts]}
        rowKey="contractNo"
        locale={{ emptyText: t('accounts.noContracts') }}
        renderItem={(contract) => <Line contract={contract} isKept={isKept} />}
      />
    </Card>
  );
}

function Line({ contract, isKept }: { contract: Contract; isKept: boolean }) {
  const { t } = useTranslation();
  const productName = useProductName();
  const today = useToday();
  const { contractNo, productCodes, validFrom, validTo } = contract;
  const isOver = today === null || validTo < today;
  return (
    <List.Item actions={isKept && !isOver ? [<EndContract key="end" contract={contract} />] : []}>
      <List.Item.Meta
        title={
          <>
            {contractNo}{' '}
            {today !== null && (
              <Tag color={isInForce(contract, today) ? 'green' : 'default'}>
                {t(isInForce(contract, today) ? 'accounts.inForce' : 'accounts.notInForce')}
              </Tag>
            )}
          </>
        }
        description={`${productCodes.map(productName).join(t('sales.comma'))} · ${validFrom} – ${validTo}`}
      />
    </List.Item>
  );
}
