import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { useApi } from '../../../auth/session';
import { Loaded, Nothing } from '../../../parts/page-state';
import { CandidateList } from './candidate-list';
import { DecisionEditor } from './decision-editor';
import { DecisionVersions } from './decision-versions';

/** The decision tables: in force, changed, tried on past cases, published; drafts and versions (CON-2). */
export function DecisionsPart() {
  const { t, i18n } = useTranslation();
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  const [taken, setTaken] = useState<{ content: Authorisation; of: number; nth: number } | null>(null);
  const tables = useQuery({
    queryKey: ['admin', 'decision-tables'],
    queryFn: () => api.get<{ items: readonly DecisionTableAnswer[] }>('/api/v1/decision-tables', {}),
  });
  const nameOf = (name: string): string =>
    i18n.exists(`admin.decision-${name}`) ? t(`admin.decision-${name}`) : name;
  return (
    <Loaded query={tables}>
      {({ items }) => {
        const table = items.find((each) => each.table === chosen) ?? items[0];
        if (table === undefined) return <Nothing text={t('common.empty')} />;
        return (
          <Flex vertical gap={16}>
            {items.length > 1 && (
              <Select
                aria-label={t('admin.part-decisions')}
                style={{ maxWidth: 360 }}
                value={table.table}
                options={items.map(({ table: value }) => ({ value, label: nameOf(value) }))}
                onChange={setChosen}
              />
            )}
            <DecisionEditor
              key={`${table.table} ${table.version} ${taken?.nth}`}
              title={nameOf(table.table)}
              table={table}
              // What was taken up is done with once a version follows from it.
              begun={taken !== null && taken.of === table.version ? taken.content : null}
            />
            <CandidateList
              table={table.table}
              onTake={(content) => setTaken({ content, of: table.version, nth: (taken?.nth ?? 0) + 1 })}
            />
            <DecisionVersions key={table.table} table={table.table} />
          </Flex>
        );
      }}
    </Loaded>
  );
}
