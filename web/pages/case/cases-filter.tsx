import { Checkbox, Flex, Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../../domain/process/labels';
import { processKinds } from '../../../domain/process/process-kind';
import { processStates } from '../../../domain/process/state';
import { useLabel } from '../../texts/use-label';
import { type CasesAsked, scopes } from './cases-asked';
import { CustomerFinder } from './customer-finder';

/** By what the cases shown are chosen. */
export function CasesFilter({
  asked,
  onAsk,
}: {
  asked: CasesAsked;
  onAsk: (different: Partial<CasesAsked>) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  return (
    <Flex gap={8} wrap align="center" role="search" aria-label={t('case.filters')}>
      <Segmented
        aria-label={t('case.scope')}
        value={asked.scope}
        options={scopes.map((value) => ({ value, label: t(`case.scope-${value}`) }))}
        onChange={(scope) => onAsk({ scope })}
      />
      <Checkbox checked={asked.mine} onChange={({ target }) => onAsk({ mine: target.checked })}>
        {t('case.mine')}
      </Checkbox>
      <Select
        allowClear
        aria-label={t('case.kind')}
        placeholder={t('case.kind')}
        style={{ flex: '1 1 130px', maxWidth: 200 }}
        value={asked.kind}
        options={processKinds.map((value) => ({ value, label: label(labelOf('kind', value)) }))}
        onChange={(kind) => onAsk({ kind: kind ?? null })}
      />
      <Select
        allowClear
        aria-label={t('common.state')}
        placeholder={t('common.state')}
        style={{ flex: '1 1 120px', maxWidth: 200 }}
        value={asked.state}
        options={processStates.map((value) => ({ value, label: label(labelOf('state', value)) }))}
        onChange={(state) => onAsk({ state: state ?? null })}
      />
      <Input.Search
        key={`number ${asked.number ?? ''}`}
        allowClear
        aria-label={t('case.byNumber')}
        placeholder={t('case.byNumber')}
        style={{ flex: '1 1 160px', maxWidth: 240 }}
        maxLength={64}
        defaultValue={asked.number ?? ''}
        onSearch={(text) => onAsk({ number: text.trim() === '' ? null : text.trim().toUpperCase() })}
      />
      <CustomerFinder customerNo={asked.customerNo} onFound={(customerNo) => onAsk({ customerNo })} />
    </Flex>
  );
}
