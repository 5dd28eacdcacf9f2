import { Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { type NamedCustomer, severalCustomers } from './customer-name';

interface OfCustomer {
  readonly of: NamedCustomer & { readonly tier: string };
}

const widest = 200;

/** The customer in a column of a table: the name, cut where it is long and whole to who points at it, number and tier below. */
export function CustomerCell({ of }: OfCustomer) {
  return (
    <Flex vertical style={{ maxWidth: widest }}>
      <Parts of={of} />
    </Flex>
  );
}

/** The same in a line of a card, as wide as there is room. */
export function CustomerLine({ of }: OfCustomer) {
  return (
    <Flex gap={8} align="baseline" style={{ minWidth: 0 }}>
      <Parts of={of} />
    </Flex>
  );
}

function Parts({ of: { customerNo, customerName, tier } }: OfCustomer) {
  const { t } = useTranslation();
  if (customerNo === severalCustomers) return <span>{t('case.manyCustomers')}</span>;
  return (
    <>
      {customerName !== null && (
        <Typography.Text ellipsis title={customerName}>
          {customerName}
        </Typography.Text>
      )}
      <Typography.Text type="secondary" style={{ fontSize: 12, whiteSpace: 'nowrap', flexShrink: 0 }}>
        {tier === severalCustomers ? customerNo : `${customerNo} · ${tier}`}
      </Typography.Text>
    </>
  );
}
