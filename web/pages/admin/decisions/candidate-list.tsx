import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CandidateAnswer } from '../../../../api/schemas/decision-table';
import type { Authorisation } from '../../../../domain/authorisation/authorisation';
import { useApi } from '../../../auth/session';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';
import { LinesTable, closed } from '../shared/lines-table';
import { Section } from '../shared/section';

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
    <Section title={t('admin.candidates')} extra={null}>
      <Loaded query={candidates}>
        {({ items }) => (
          <LinesTable<CandidateAnswer>
            rows={items}
            keyOf={({ candidateId }) => candidateId}
            perPage={10}
            empty={t('admin.noCandidates')}
            opensTo={closed}
            columns={[
              {
                key: 'state',
                title: t('common.state'),
                render: ({ state }) => <Tag color={colours[state]}>{t(`admin.candidate-${state}`)}</Tag>,
              },
              {
                key: 'based-on',
                title: t('admin.basedOn'),
                render: ({ basedOn }) => t('admin.version', { version: basedOn }),
              },
              {
                key: 'drafted-by',
                title: t('admin.draftedBy'),
                render: ({ draftedBy, draftedAt }) => (
                  <>
                    {nameOf(draftedBy)} · <LocalTime at={draftedAt} />
                  </>
                ),
              },
              {
                key: 'trial',
                title: t('admin.trial'),
                render: ({ trial }) => (trial === null ? '—' : t('admin.trialSays', { ...trial })),
              },
              {
                key: 'actions',
                title: t('admin.actions'),
                render: ({ content }) => (
                  <Button size="small" onClick={() => onTake(content as unknown as Authorisation)}>
                    {t('admin.goOn')}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
