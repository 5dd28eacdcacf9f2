import { useQuery } from '@tanstack/react-query';
import { DatePicker, Flex, Segmented, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { levelLabels, levels } from '../../../domain/assessment/level';
import {
  type Label,
  departmentLabels,
  departments,
  localNetworkLabels,
  localNetworks,
} from '../../../domain/people/department';
import { tiers } from '../../../domain/tiers/tier';
import { useApi } from '../../auth/session';
import { useLabel } from '../../texts/use-label';
import type { AssessmentAsked } from './asked';

interface Products {
  readonly items: readonly { readonly code: string; readonly name: Label }[];
}

function presetsOf(now: Dayjs): readonly { key: string; range: [Dayjs, Dayjs] }[] {
  const quarter = now.month(Math.floor(now.month() / 3) * 3).startOf('month');
  const before = now.subtract(1, 'month');
  return [
    { key: 'last7', range: [now.subtract(6, 'day'), now] },
    { key: 'thisMonth', range: [now.startOf('month'), now] },
    { key: 'lastMonth', range: [before.startOf('month'), before.endOf('month')] },
    { key: 'thisQuarter', range: [quarter, now] },
    { key: 'thisYear', range: [now.startOf('year'), now] },
    { key: 'last12', range: [now.subtract(11, 'month').startOf('month'), now] },
  ];
}

/** Of whom, when, and of what the figures are. */
export function AssessmentFilters({
  asked,
  onAsk,
}: {
  asked: AssessmentAsked;
  onAsk: (different: Partial<AssessmentAsked>) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const products = useQuery({
    queryKey: ['catalogue'],
    queryFn: () => api.get<Products>('/api/v1/catalogue', {}),
    staleTime: 60 * 60_000,
  });
  return (
    <Flex vertical gap={8} role="search" aria-label={t('assessment.filters')} style={{ marginBlockEnd: 8 }}>
      {asked.view !== 'time' && (
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label={t('assessment.level')}
            value={asked.level}
            options={levels.map((value) => ({ value, label: label(levelLabels[value]) }))}
            onChange={(level) => onAsk({ level })}
          />
        </div>
      )}
      <Flex gap={8} wrap>
        <DatePicker.RangePicker
          allowClear={false}
          aria-label={t('assessment.period')}
          style={{ width: 250 }}
          value={[dayjs(asked.from), dayjs(asked.to)]}
          presets={presetsOf(dayjs()).map(({ key, range }) => ({
            label: t(`assessment.${key}`),
            value: range,
          }))}
          onChange={(range) => {
            const [from = null, to = null] = range ?? [];
            if (from === null || to === null) return;
            onAsk({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') });
          }}
        />
        <Narrow
          name={t('assessment.department')}
          value={asked.department}
          options={departments.map((value) => ({ value, label: label(departmentLabels[value]) }))}
          onChange={(department) => onAsk({ department })}
        />
        <Narrow
          name={t('assessment.localNetwork')}
          value={asked.localNetwork}
          options={localNetworks.map((value) => ({ value, label: label(localNetworkLabels[value]) }))}
          onChange={(localNetwork) => onAsk({ localNetwork })}
        />
        <Narrow
          name={t('common.tier')}
          value={asked.tier}
          options={tiers.map((value) => ({ value, label: value }))}
          onChange={(tier) => onAsk({ tier })}
        />
        <Narrow
          name={t('assessment.product')}
          value={asked.product}
          options={(products.data?.items ?? []).map(({ code, name }) => ({
            value: code,
            label: label(name),
          }))}
          onChange={(product) => onAsk({ product })}
        />
      </Flex>
    </Flex>
  );
}

function Narrow<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  name: string;
  value: T | null;
  options: { value: T; label: string }[];
  onChange: (value: T | null) => void;
}) {
  return (
    <Select<T>
      allowClear
      aria-label={name}
      placeholder={name}
      style={{ minWidth: 130 }}
      value={value}
      options={options}
      onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    />
  );
}
