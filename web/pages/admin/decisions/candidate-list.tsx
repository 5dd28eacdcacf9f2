import { useQuery } from '@tanstack/react-query';
import { Button, Card, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CandidateAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { useApi } from '../../../auth/session';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';

const colours = { draft: 'default', tried: 'blue', published: 'green' } as const;

/** What was drafted and tried, to go on with. */
export function CandidateList({
  table,
  onTake,
}: {
  table: string;
  onTake: (content: Authorisation) => void;
}) {
  const { t } = useTranslation();
  const api = useApi();
  const nameOf = usePersonName();
  const candidates = useQuery({
    queryKey: ['admin', 'decision-candidates', table],
    queryFn: () =>
      api.get<{ items: readonly CandidateAnswer[] }>(
        `/api/v1/decision-tables/${encodeURIComponent(table)}/candidates`,
        {},
      ),
  });
  return (
    <Card size="small" title={<h2 style={{ fontSize: 16, margin: 0 }}>{t('admin.candidates')}</h2>}>
      <Loaded query={candidates}>
        {({ items }) => (
          <Table<CandidateAnswer>
            size="small"
            pagination={items.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
            rowKey="candidateId"
            dataSource={items}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('admin.noCandidates') }}
            columns={[
              {
                title: t('common.state'),
                render: (_, { state }) => <Tag color={colours[state]}>{t(`admin.candidate-${state}`)}</Tag>,
              },
              { title: t('admin.basedOn'), dataIndex: 'basedOn' },
              {
                title: t('admin.draftedBy'),
                render: (_, { draftedBy, draftedAt }) => (
                  <>
                    {nameOf(draftedBy)} · <LocalTime at={draftedAt} />
                  </>
                ),
              },
              {
                title: t('admin.trial'),
                render: (_, { trial }) => (trial === null ? '—' : t('admin.trialSays', { ...trial })),
              },
              {
                title: t('admin.actions'),
                render: (_, { content }) => (
                  <Button size="small" onClick={() => onTake(content as unknown as Authorisation)}>
                    {t('admin.goOn')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
