import { Flex, Radio, Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../texts/use-label';
import { useBudget } from './use-budget';
import { useBandwidth } from './use-bandwidth';
import { useChosenCustomer } from './use-chosen-customer';
import { isInForce, useCustomer, useToday } from './use-customer';
import { type ProductOnOffer, useProducts } from './use-products';
import './sales.css';

/** Chooses a product of the catalogue, with its limits; what no contract of the customer covers cannot be chosen. A field of a form. */
export function ProductPicker({
  id,
  value,
  onChange,
  onChosen,
}: {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  onChosen: () => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const products = useProducts().data;
  const customerNo = useChosenCustomer();
  const customer = useCustomer(customerNo).data;
  const today = useToday();
  if (products === undefined) return <Skeleton active paragraph={{ rows: 4 }} />;
  const isCovered = (code: string): boolean =>
    customer === undefined ||
    today === null ||
    customer.contracts.some((contract) => isInForce(contract, today) && contract.productCodes.includes(code));
  return (
    <Radio.Group
      {...(id !== undefined && { id })}
      value={value ?? null}
      onChange={(event) => {
        onChange?.(String(event.target.value));
        onChosen();
      }}
      className="product-choice"
    >
      <Flex vertical gap="small">
        {products.map((product) => (
          <Radio key={product.code} value={product.code} disabled={!isCovered(product.code)}>
            <Typography.Text strong>{label(product.name)}</Typography.Text>
            <br />
            <Typography.Text type="secondary">
              {isCovered(product.code) ? <Limits product={product} /> : t('sales.notCovered')}
            </Typography.Text>
          </Radio>
        ))}
      </Flex>
    </Radio.Group>
  );
}

function Limits({ product: { promise, endCount, bandwidthsKbps } }: { product: ProductOnOffer }) {
  const { t } = useTranslation();
  const budget = useBudget();
  const bandwidth = useBandwidth();
  const [least, most] = [bandwidthsKbps?.at(0), bandwidthsKbps?.at(-1)];
  const parts = [
    t('sales.promiseOf', { time: budget(promise) }),
    t('sales.endCount', { count: endCount }),
    ...(least === undefined || most === undefined
      ? []
      : [t('sales.bandwidthRange', { from: bandwidth(least), to: bandwidth(most) })]),
  ];
  return <>{parts.join(' · ')}</>;
}
