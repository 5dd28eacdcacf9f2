import { useQuery } from '@tanstack/react-query';
import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LimitTableAnswer } from '../../../../api/schemas/limits';
import { differences } from '../../../../domain/limits/differences';
import { useApi } from '../../../auth/session';
import { Loaded } from '../../../parts/page-state';
import { PublicationText } from '../shared/publication-text';
import { DifferencesTable } from './differences-table';

/** The versions of a table: who, when, why, and what each has otherwise than the one before. */
export function LimitVersions({ table }: { table: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const versions = useQuery({
    queryKey: ['admin', 'limits', table, 'versions'],
    queryFn: () =>
      api.get<{ items: readonly LimitTableAnswer[] }>(
        `/api/v1/limits/${encodeURIComponent(table)}/versions`,
        {},
      ),
  });
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('admin.versions')}</h2>}>
      <Loaded query={versions}>
        {({ items }) => (
          <Table<LimitTableAnswer>
            size="small"
            pagination={false}
            rowKey="version"
            dataSource={items}
            expandable={{
              rowExpandable: ({ version }) => version > 1,
              expandedRowRender: ({ version, content }) => {
                const before = items.find((each) => each.version === version - 1);
                if (before === undefined) return null;
                const changes = differences(before.content, content);
                return (
                  <DifferencesTable
                    items={changes.map((change) => ({ ...change, dueBefore: null, dueAfter: null }))}
                  />
                );
              },
            }}
            columns={[
              { title: t('admin.versionColumn'), dataIndex: 'version', width: 80 },
              {
                title: t('admin.published'),
                render: (_, { publication }) => <PublicationText publication={publication} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
