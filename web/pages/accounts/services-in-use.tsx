import { useQuery } from '@tanstack/react-query';
import { Card, List, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../../auth/session';
import { LocalTime } from '../../parts/local-time';
import { Loaded } from '../../parts/page-state';
import { casePagePath } from '../case/case-kinds';
import type { Service } from '../sales/guides/exit';
import { useBandwidth } from '../sales/use-bandwidth';
import { useProductName } from '../sales/use-products';
import { customerPath } from './use-file';

/** What the customer uses, each with the order that made it. */
export function ServicesInUse({ customerNo }: { customerNo: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const productName = useProductName();
  const bandwidth = useBandwidth();
  const services = useQuery({
    queryKey: ['processes', 'services-of', customerNo],
    queryFn: () => api.get<{ readonly items: readonly Service[] }>(customerPath(customerNo, '/services'), {}),
  });
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('accounts.services')}</h2>}>
      <Loaded query={services}>
        {({ items }) => (
          <List
            dataSource={[...items]}
            rowKey="orderNo"
            locale={{ emptyText: t('accounts.noServices') }}
            renderItem={({ orderNo, productCode, bandwidthKbps, contractNo, billedSince, state }) => (
              <List.Item>
                <List.Item.Meta
                  title={
                    <>
                      {productName(productCode)} {bandwidthKbps !== null && bandwidth(bandwidthKbps)}{' '}
                      {state === 'leaving' && <Tag color="orange">{t('accounts.leaving')}</Tag>}
                    </>
                  }
                  description={
                    <>
                      <Link to={casePagePath({ kind: 'order', number: orderNo })}>{orderNo}</Link>
                      {contractNo !== null && ` · ${contractNo}`}
                      {billedSince !== null && (
                        <>
                          {' · '}
                          {t('accounts.billedSince')} <LocalTime at={billedSince} />
                        </>
                      )}
                    </>
                  }
                />
              </List.Item>
            )}
          />
        )}
      </Loaded>
    </Card>
  );
}
