import { useQuery } from '@tanstack/react-query';
import { Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import { useApi } from '../../../auth/session';
import { Loaded, Nothing } from '../../../parts/page-state';
import { LimitEditor } from './limit-editor';
import { LimitVersions } from './limit-versions';
import { useLimitWords } from './use-limit-words';

/** Every table of limits and entitlements: as it is in force, changed, previewed, published; its versions (CUS-2). */
export function LimitsPart() {
  const { t } = useTranslation();
  const api = useApi();
  const words = useLimitWords();
  const [params, setParams] = useSearchParams();
  const tables = useQuery({
    queryKey: ['admin', 'limits'],
    queryFn: () => api.get<{ items: readonly LimitTableAnswer[] }>('/api/v1/limits', {}),
  });
  return (
    <Loaded query={tables}>
      {({ items }) => {
        const table = items.find((each) => each.table === params.get('table')) ?? items[0];
        if (table === undefined) return <Nothing text={t('common.empty')} />;
        return (
          <Flex vertical gap={16}>
            <Select
              aria-label={t('admin.whichTable')}
              style={{ maxWidth: 360 }}
              value={table.table}
              options={items.map(({ table: value }) => ({ value, label: words.table(value) }))}
              onChange={(value) => setParams({ part: 'limits', table: value }, { replace: true })}
            />
            <LimitEditor key={`${table.table} ${table.version}`} table={table} />
            <LimitVersions key={table.table} table={table.table} />
          </Flex>
        );
      }}
    </Loaded>
  );
}
