import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox, Flex, Form, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { exitInput } from '../../../../domain/exit/input';
import { useApi } from '../../../auth/session';
import { ProblemAlert } from '../../../parts/problem-alert';
import { CustomerField, TextField } from '../fields';
import type { Guide, Values } from '../guide';
import { ReviewLines, said } from '../review-lines';
import { useBandwidth } from '../use-bandwidth';
import { useChosenCustomer } from '../use-chosen-customer';
import { useCustomer } from '../use-customer';
import { useProductName } from '../use-products';

type Exit = z.input<typeof exitInput>;

const modes = ['whole', 'services', 'transfer'] as const;

/** A service as the API has it. */
export interface Service {
  readonly orderNo: string;
  readonly productCode: string;
  readonly bandwidthKbps: number | null;
  readonly contractNo: string | null;
  readonly billedSince: string | null;
  readonly state: 'active' | 'leaving';
}

function Leaving() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const mode: unknown = Form.useWatch('mode', form);
  const customerNo = useChosenCustomer();
  const contracts = useCustomer(customerNo).data?.contracts ?? [];
  const must = { required: true, message: t('common.wrong-required') };
  return (
    <>
      <Form.Item name="mode" label={t('sales.exitMode')} rules={[must]}>
        <Radio.Group>
          <Flex vertical gap="small">
            {modes.map((each) => (
              <Radio key={each} value={each}>
                {t(`sales.exit-${each}`)}
              </Radio>
            ))}
          </Flex>
        </Radio.Group>
      </Form.Item>
      {mode === 'whole' && (
        <Alert type="warning" showIcon title={t('sales.wholeWarning')} style={{ marginBlockEnd: 24 }} />
      )}
      {(mode === 'services' || mode === 'transfer') && (
        <Form.Item
          name="services"
          label={t('sales.services')}
          rules={[{ ...must, message: t('sales.chooseService') }]}
        >
          <ServicesPicker customerNo={customerNo ?? ''} />
        </Form.Item>
      )}
      {mode === 'transfer' && (
        <Form.Item name="toContractNo" label={t('sales.toContract')} rules={[must]}>
          <Select
            placeholder={t('common.choose')}
            options={contracts.map(({ contractNo, validTo }) => ({
              value: contractNo,
              label: t('sales.contractUntil', { contractNo, validTo }),
            }))}
          />
        </Form.Item>
      )}
      <TextField name="reason" label="common.reason" required max={500} rows={3} placeholder={null} />
    </>
  );
}

function ServicesPicker({
  customerNo,
  value,
  onChange,
}: {
  customerNo: string;
  value?: string[];
  onChange?: (chosen: string[]) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const productName = useProductName();
  const bandwidth = useBandwidth();
  const { data, error } = useQuery({
    queryKey: ['processes', 'services-of', customerNo],
    enabled: customerNo !== '',
    queryFn: () =>
      api.get<{ readonly items: readonly Service[] }>(
        `/api/v1/customers/${encodeURIComponent(customerNo)}/services`,
        {},
      ),
  });
  if (error !== null) return <ProblemAlert error={error} />;
  if (data?.items.length === 0) return <Alert type="info" showIcon title={t('sales.noServices')} />;
  return (
    <Checkbox.Group value={value ?? []} onChange={(chosen) => onChange?.(chosen)}>
      <Flex vertical gap="small">
        {(data?.items ?? []).map(({ orderNo, productCode, bandwidthKbps, contractNo, state }) => (
          <Checkbox key={orderNo} value={orderNo} disabled={state === 'leaving'}>
            {[
              orderNo,
              productName(productCode),
              ...(bandwidthKbps === null ? [] : [bandwidth(bandwidthKbps)]),
              ...(contractNo === null ? [] : [contractNo]),
              ...(state === 'leaving' ? [t('sales.leaving')] : []),
            ].join(' · ')}
          </Checkbox>
        ))}
      </Flex>
    </Checkbox.Group>
  );
}

function Review({ values }: { values: Values }) {
  const { t } = useTranslation();
  const body = bodyOf(values);
  return (
    <ReviewLines
      lines={[
        { label: 'sales.exitMode', text: t(`sales.exit-${body.mode}`) },
        { label: 'sales.services', text: body.mode === 'whole' ? '' : body.services.join('\n') },
        { label: 'sales.toContract', text: body.mode === 'transfer' ? body.toContractNo : '' },
        { label: 'common.reason', text: body.reason },
      ]}
    />
  );
}

function bodyOf(values: Values): Exit {
  const common = { customerNo: said(values['customerNo']), reason: said(values['reason']) };
  const services = [...((values['services'] ?? []) as readonly string[])];
  if (values['mode'] === 'transfer')
    return { mode: 'transfer', ...common, services, toContractNo: said(values['toContractNo']) };
  return values['mode'] === 'services'
    ? { mode: 'services', ...common, services }
    : { mode: 'whole', ...common };
}

/** How a customer’s leaving begins (EXI-1, EXI-3). */
export const exitGuide: Guide = {
  kind: 'exit',
  initial: {},
  steps: [
    { title: 'sales.stepCustomer', fields: ['customerNo'], View: CustomerField },
    { title: 'sales.stepLeaving', fields: ['mode', 'services', 'toContractNo', 'reason'], View: Leaving },
  ],
  bodyOf,
  Review,
};
