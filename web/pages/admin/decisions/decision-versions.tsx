import { useQuery } from '@tanstack/react-query';
import { Card, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DecisionTableAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { useApi } from '../../../auth/session';
import { Loaded } from '../../../parts/page-state';
import { PublicationText } from '../shared/publication-text';
import { RulesTable } from './rules-table';

/** The versions of a decision table: who, when, why, and the rules each had. */
export function DecisionVersions({ table }: { table: DecisionTableAnswer }) {
  const { t } = useTranslation();
  const api = useApi();
  const name = encodeURIComponent(table.table);
  const versions = useQuery({
    queryKey: ['admin', 'decision-tables', table.table, 'versions'],
    queryFn: () =>
      api.get<{ items: readonly DecisionTableAnswer[] }>(`/api/v1/decision-tables/${name}/versions`, {}),
  });
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('admin.versions')}</h2>}>
      <Loaded query={versions}>
        {({ items }) => (
          <Table<DecisionTableAnswer>
            size="small"
            pagination={false}
            rowKey="version"
            dataSource={items}
            expandable={{
              expandedRowRender: (version) => (
                <RulesTable
                  table={version}
                  rules={(version.content as unknown as Authorisation).rules}
                  onChange={null}
                />
              ),
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
