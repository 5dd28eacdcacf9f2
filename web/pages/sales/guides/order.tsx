import { Alert, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { startClock } from '../../../../domain/clock/clock';
import type { orderInput } from '../../../../domain/order/input';
import { localNetworkLabels } from '../../../../domain/people/department';
import { useCalendar } from '../../../data/use-calendar';
import { useNow } from '../../../data/use-now';
import { localTimeText } from '../../../parts/local-time';
import { useLabel } from '../../../texts/use-label';
import { AddressPicker, type KnownAddress } from '../address-picker';
import { CustomerField, TextField } from '../fields';
import type { Guide, Values } from '../guide';
import { ProductPicker } from '../product-picker';
import { ReviewLines, said } from '../review-lines';
import { useBandwidth } from '../use-bandwidth';
import { useBudget } from '../use-budget';
import { useProduct, useProductName } from '../use-products';
import { useToday } from '../use-customer';

type Order = z.input<typeof orderInput>;

interface End {
  readonly addressId?: KnownAddress;
}

function endsOf(values: Values): readonly End[] {
  return (values['ends'] ?? []) as readonly End[];
}

function Product() {
  const { t } = useTranslation();
  const bandwidth = useBandwidth();
  const form = Form.useFormInstance<Values>();
  const product = useProduct(Form.useWatch('productCode', form));
  const offered = product?.bandwidthsKbps ?? null;
  return (
    <>
      <Form.Item
        name="productCode"
        label={t('sales.product')}
        rules={[{ required: true, message: t('sales.chooseProduct') }]}
      >
        <ProductPicker onChosen={() => form.resetFields(['bandwidthKbps', 'ends'])} />
      </Form.Item>
      {offered !== null && (
        <Form.Item
          name="bandwidthKbps"
          label={t('sales.bandwidth')}
          rules={[{ required: true, message: t('common.wrong-required') }]}
        >
          <Select
            placeholder={t('common.choose')}
            options={offered.map((kbps) => ({ value: kbps, label: bandwidth(kbps) }))}
          />
        </Form.Item>
      )}
    </>
  );
}

function Ends() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const product = useProduct(Form.useWatch('productCode', form));
  const today = useToday();
  const count = product?.endCount ?? 0;
  return (
    <>
      {count === 0 && <Alert type="info" showIcon title={t('sales.noEnds')} style={{ marginBlockEnd: 24 }} />}
      {Array.from({ length: count }, (_, n) => (
        <Form.Item
          key={n}
          name={['ends', n, 'addressId']}
          label={t(count === 1 ? 'sales.oneEnd' : n === 0 ? 'sales.endA' : 'sales.endB')}
          rules={[
            { required: true, message: t('sales.chooseAddress') },
            {
              validator: async (_rule, chosen: KnownAddress | undefined) => {
                const others = endsOf(form.getFieldsValue(true)).filter((_end, at) => at < n);
                if (
                  others.some(
                    ({ addressId }) => chosen !== undefined && addressId?.addressId === chosen.addressId,
                  )
                )
                  throw new Error(t('sales.sameEnds'));
              },
            },
          ]}
        >
          <AddressPicker />
        </Form.Item>
      ))}
      <Form.Item
        name="requestedDate"
        label={`${t('sales.requestedDate')} ${t('common.optional')}`}
        rules={[
          {
            validator: async (_rule, day: string | undefined) => {
              if (day !== undefined && day !== '' && today !== null && day < today)
                throw new Error(t('sales.pastDate'));
            },
          },
        ]}
      >
        <Input type="date" min={today ?? undefined} style={{ maxWidth: 200 }} />
      </Form.Item>
      <TextField name="note" label="common.note" required={false} max={2_000} rows={2} placeholder={null} />
    </>
  );
}

function Review({ values }: { values: Values }) {
  const { t } = useTranslation();
  const label = useLabel();
  const promised = usePromised(values['productCode']);
  const bandwidth = useBandwidth();
  const productName = useProductName();
  const kbps = values['bandwidthKbps'];
  const ends = endsOf(values).flatMap(({ addressId }) => (addressId === undefined ? [] : [addressId]));
  return (
    <ReviewLines
      lines={[
        { label: 'sales.product', text: productName(said(values['productCode'])) },
        { label: 'sales.bandwidth', text: typeof kbps === 'number' ? bandwidth(kbps) : '' },
        ...ends.map(({ text, localNetwork }, n) => ({
          label: ends.length === 1 ? 'sales.oneEnd' : n === 0 ? 'sales.endA' : 'sales.endB',
          text: `${text} · ${label(localNetworkLabels[localNetwork])}`,
        })),
        { label: 'sales.requestedDate', text: said(values['requestedDate']) || t('sales.asSoonAsPossible') },
        { label: 'common.note', text: said(values['note']) },
        { label: 'sales.promisedIfNow', text: promised },
      ]}
    />
  );
}

/** What an order of the product would be promised if it were taken now; '' while that is not known. */
function usePromised(productCode: unknown): string {
  const { t } = useTranslation();
  const product = useProduct(productCode);
  const calendar = useCalendar();
  const limit = useBudget();
  const now = useNow();
  if (product === null || calendar === null) return '';
  const { dueAt } = startClock('promise', product.promise, now, calendar);
  return dueAt === null
    ? ''
    : `${localTimeText(dueAt)}${t('common.aside', { text: limit(product.promise) })}`;
}

function bodyOf(values: Values): Order {
  const kbps = values['bandwidthKbps'];
  return {
    customerNo: said(values['customerNo']),
    productCode: said(values['productCode']),
    bandwidthKbps: typeof kbps === 'number' ? kbps : null,
    ends: endsOf(values).flatMap(({ addressId }) =>
      addressId === undefined ? [] : [{ addressId: addressId.addressId }],
    ),
    requestedDate: said(values['requestedDate']) || null,
    note: said(values['note']) || null,
  };
}

/** How an order is placed (O2A-2). */
export const orderGuide: Guide = {
  kind: 'order',
  initial: {},
  steps: [
    { title: 'sales.stepCustomer', fields: ['customerNo', 'contractNo'], View: CustomerField },
    { title: 'sales.stepProduct', fields: ['productCode', 'bandwidthKbps'], View: Product },
    { title: 'sales.stepEnds', fields: ['ends', 'requestedDate', 'note'], View: Ends },
  ],
  bodyOf,
  Review,
};
