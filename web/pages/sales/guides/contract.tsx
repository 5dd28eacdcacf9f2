import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ProcessInBrief } from '../../../../api/schemas/process-in-brief';
import type { contractInput } from '../../../../domain/contract/input';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { CustomerField, TextField } from '../fields';
import type { Guide, Values } from '../guide';
import { ReviewLines, said } from '../review-lines';
import { useChosenCustomer } from '../use-chosen-customer';
import { useCustomer } from '../use-customer';
import { useProductName } from '../use-products';

type Sale = z.input<typeof contractInput>;

const mostShown = 100;

function Subject() {
  const { t } = useTranslation();
  const api = useApi();
  const productName = useProductName();
  const customerNo = useChosenCustomer();
  const contracts = useCustomer(customerNo).data?.contracts ?? [];
  const solutions = useQuery({
    queryKey: ['processes', 'solutions-of', customerNo],
    enabled: customerNo !== undefined,
    queryFn: () =>
      api.get<PageOf<ProcessInBrief>>('/api/v1/processes', {
        kind: 'solution',
        customerNo,
        pageSize: mostShown,
      }),
  });
  return (
    <>
      <TextField
        name="subject"
        label="sales.subject"
        required
        max={200}
        rows={1}
        placeholder="sales.subjectExample"
      />
      <Form.Item name="renewsContractNo" label={`${t('sales.renews')} ${t('common.optional')}`}>
        <Select
          allowClear
          placeholder={t('sales.noRenewal')}
          options={contracts.map(({ contractNo, productCodes, validTo }) => ({
            value: contractNo,
            label: t('sales.contractLine', {
              contractNo,
              products: productCodes.map(productName).join(t('sales.comma')),
              validTo,
            }),
          }))}
        />
      </Form.Item>
      <Form.Item name="solutionNo" label={`${t('sales.fromSolution')} ${t('common.optional')}`}>
        <Select
          allowClear
          placeholder={t('sales.noSolution')}
          options={(solutions.data?.items ?? []).map(({ processKey }) => ({
            value: processKey,
            label: processKey,
          }))}
        />
      </Form.Item>
      <TextField name="note" label="common.note" required={false} max={2_000} rows={3} placeholder={null} />
    </>
  );
}

function Review({ values }: { values: Values }) {
  return (
    <ReviewLines
      lines={[
        { label: 'sales.subject', text: said(values['subject']) },
        { label: 'sales.renews', text: said(values['renewsContractNo']) },
        { label: 'sales.fromSolution', text: said(values['solutionNo']) },
        { label: 'common.note', text: said(values['note']) },
      ]}
    />
  );
}

function bodyOf(values: Values): Sale {
  return {
    customerNo: said(values['customerNo']),
    subject: said(values['subject']),
    renewsContractNo: said(values['renewsContractNo']) || null,
    solutionNo: said(values['solutionNo']) || null,
    note: said(values['note']) || null,
  };
}

/** How a sale begins (CON-1). */
export const contractGuide: Guide = {
  kind: 'contract',
  initial: {},
  steps: [
    { title: 'sales.stepCustomer', fields: ['customerNo'], View: CustomerField },
    {
      title: 'sales.stepSubject',
      fields: ['subject', 'renewsContractNo', 'solutionNo', 'note'],
      View: Subject,
    },
  ],
  bodyOf,
  Review,
};
