import { Checkbox, Flex, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../../domain/process/labels';
import { type ProcessKind, processKinds } from '../../../domain/process/process-kind';
import type { TaskFilter } from '../../../domain/process/saved-filter';
import { wordsOfKinds } from '../../../domain/words';
import { useLabel } from '../../texts/use-label';
import { SavedFilters } from './saved-filters';

/** What one looks for among the tasks. */
export function TaskFilters({
  filter,
  onChange,
}: {
  filter: TaskFilter;
  onChange: (filter: TaskFilter) => void;
}) {
  const { t } = useTranslation();
  const label = useLabel();
  const kinds = filter.kind === null ? processKinds : [filter.kind];
  const stages = new Set(kinds.flatMap((kind) => Object.keys(wordsOfKinds[kind].stage)));
  return (
    <Flex wrap gap="small" align="center" role="search">
      <SearchBox text={filter.text} onSearch={(text) => onChange({ ...filter, text })} />
      <Select<ProcessKind>
        aria-label={t('tasks.kind')}
        placeholder={t('tasks.kind')}
        allowClear
        style={{ minWidth: 140 }}
        value={filter.kind}
        onChange={(kind: ProcessKind | undefined) => onChange({ ...filter, kind: kind ?? null, stage: null })}
        options={processKinds
          .filter((kind) => Object.keys(wordsOfKinds[kind].stage).length > 0)
          .map((value) => ({ value, label: label(labelOf('kind', value)) }))}
      />
      <Select<string>
        aria-label={t('common.stage')}
        placeholder={t('common.stage')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ minWidth: 140 }}
        value={filter.stage}
        onChange={(stage: string | undefined) => onChange({ ...filter, stage: stage ?? null })}
        options={[...stages].map((value) => ({ value, label: label(labelOf('stage', value)) }))}
      />
      <Checkbox
        checked={filter.overdue === true}
        onChange={({ target }) => onChange({ ...filter, overdue: target.checked ? true : null })}
      >
        {t('tasks.overdueOnly')}
      </Checkbox>
      <Checkbox
        checked={filter.awaitingAcceptance === true}
        onChange={({ target }) => onChange({ ...filter, awaitingAcceptance: target.checked ? true : null })}
      >
        {t('tasks.awaiting')}
      </Checkbox>
      <SavedFilters filter={filter} onChoose={onChange} />
    </Flex>
  );
}

function SearchBox({ text, onSearch }: { text: string | null; onSearch: (text: string | null) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text ?? '');
  useEffect(() => setTyped(text ?? ''), [text]);
  return (
    <Input.Search
      aria-label={t('tasks.search')}
      placeholder={t('tasks.search')}
      allowClear
      maxLength={100}
      style={{ width: 280 }}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(wanted) => onSearch(wanted.trim() === '' ? null : wanted.trim())}
    />
  );
}
