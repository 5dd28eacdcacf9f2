import { Card, List, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Contract, isInForce, useToday } from '../sales/use-customer';
import { useProductName } from '../sales/use-products';

/** The contracts of a customer, those in force marked. */
export function Contracts({ contracts }: { contracts: readonly Contract[] }) {
  const { t } = useTranslation();
  const productName = useProductName();
  const today = useToday();
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('accounts.contracts')}</h2>}>
      <List
        dataSource={[...contracts]}
        rowKey="contractNo"
        locale={{ emptyText: t('accounts.noContracts') }}
        renderItem={(contract) => (
          <List.Item>
            <List.Item.Meta
              title={
                <>
                  {contract.contractNo}{' '}
                  {today !== null && (
                    <Tag color={isInForce(contract, today) ? 'green' : 'default'}>
                      {t(isInForce(contract, today) ? 'accounts.inForce' : 'accounts.notInForce')}
                    </Tag>
                  )}
                </>
              }
              description={`${contract.productCodes.map(productName).join(t('sales.comma'))} · ${contract.validFrom} – ${contract.validTo}`}
            />
          </List.Item>
        )}
      />
    </Card>
  );
}
