import { Checkbox, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { solutionInput } from '../../../../domain/solution/input';
import { optionWords } from '../../../parts/json-form/words';
import { industryLabels, industryText } from '../../../texts/industries';
import { useLabel } from '../../../texts/use-label';
import { CustomerField, TextField } from '../fields';
import { ForecastField, type ForecastLine } from '../forecast-field';
import type { Guide, Values } from '../guide';
import { ReviewLines, said } from '../review-lines';

type Solution = z.input<typeof solutionInput>;

function Needs() {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <>
      <TextField
        name="title"
        label="sales.solutionTitle"
        required
        max={200}
        rows={1}
        placeholder="sales.solutionExample"
      />
      <TextField
        name="description"
        label="sales.solutionNeeds"
        required
        max={4_000}
        rows={5}
        placeholder={null}
      />
      <Form.Item name="industry" label={`${t('sales.industry')} ${t('common.optional')}`}>
        <Select
          allowClear
          placeholder={t('sales.industryHint')}
          options={Object.entries(industryLabels).map(([value, words]) => ({ value, label: label(words) }))}
        />
      </Form.Item>
      <Form.Item name="demonstrationAsked" valuePropName="checked" style={{ marginBlockEnd: 8 }}>
        <Checkbox>{t('sales.demonstrationAsked')}</Checkbox>
      </Form.Item>
      <Form.Item name="trialAsked" valuePropName="checked">
        <Checkbox>{t('sales.trialAsked')}</Checkbox>
      </Form.Item>
    </>
  );
}

function Review({ values }: { values: Values }) {
  const { t } = useTranslation();
  const label = useLabel();
  const { title, description, industry, forecast, demonstrationAsked, trialAsked } = bodyOf(values);
  const words = (field: string, value: string): string => {
    const known = optionWords(field, value);
    return known === null ? value : label(known);
  };
  const asked = [
    ...(demonstrationAsked === true ? [t('sales.demonstrationAsked')] : []),
    ...(trialAsked === true ? [t('sales.trialAsked')] : []),
  ];
  return (
    <ReviewLines
      lines={[
        { label: 'sales.solutionTitle', text: title },
        { label: 'sales.solutionNeeds', text: description },
        { label: 'sales.industry', text: industryText(industry ?? '', label) },
        { label: 'sales.askedToo', text: asked.join(t('sales.comma')) },
        {
          label: 'sales.stepForecast',
          text: (forecast ?? [])
            .map(({ product, area, quarter, quantity }) =>
              [words('product', product), words('area', area), quarter, quantity].join(' · '),
            )
            .join('\n'),
        },
      ]}
    />
  );
}

function bodyOf(values: Values): Solution {
  return {
    customerNo: said(values['customerNo']),
    title: said(values['title']),
    description: said(values['description']),
    industry: said(values['industry']) || null,
    forecast: [...((values['forecast'] ?? []) as readonly ForecastLine[])],
    demonstrationAsked: values['demonstrationAsked'] === true,
    trialAsked: values['trialAsked'] === true,
  };
}

/** How a solution is asked for (SOL-1, SOL-8). */
export const solutionGuide: Guide = {
  kind: 'solution',
  initial: {},
  steps: [
    { title: 'sales.stepCustomer', fields: ['customerNo'], View: CustomerField },
    {
      title: 'sales.stepNeeds',
      fields: ['title', 'description', 'industry', 'demonstrationAsked', 'trialAsked'],
      View: Needs,
    },
    { title: 'sales.stepForecast', fields: ['forecast'], View: ForecastField },
  ],
  bodyOf,
  Review,
};
