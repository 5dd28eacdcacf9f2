import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceAnswer } from '../../../../api/schemas/absence';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';
import { Pager } from '../../../parts/pager';
import { LinesTable, closed } from '../shared/lines-table';
import { PublishDialog } from '../shared/publish-dialog';
import { Section } from '../shared/section';

const onAPage = 10;

/** Who is away or will be, and who was; an absence can be ended early. */
export function AbsenceList() {
  const { t } = useTranslation();
  const api = useApi();
  const nameOf = usePersonName();
  const [over, setOver] = useState(false);
  const [page, setPage] = useState(1);
  const [ending, setEnding] = useState<AbsenceAnswer | null>(null);
  const absences = useQuery({
    queryKey: ['admin', 'absences', over, page],
    queryFn: () => api.get<PageOf<AbsenceAnswer>>('/api/v1/absences', { over, page, pageSize: onAPage }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section
      title={t('admin.absences')}
      extra={
        <Segmented
          aria-label={t('admin.absences')}
          value={over ? 'over' : 'current'}
          options={(['current', 'over'] as const).map((value) => ({
            value,
            label: t(`admin.absences-${value}`),
          }))}
          onChange={(value) => {
            setOver(value === 'over');
            setPage(1);
          }}
        />
      }
    >
      <Loaded query={absences}>
        {({ items, total }) => (
          <>
            <LinesTable<AbsenceAnswer>
              rows={items}
              keyOf={({ absenceId }) => absenceId}
              perPage={null}
              empty={t('admin.nobodyAway')}
              opensTo={closed}
              columns={[
                {
                  key: 'who',
                  title: t('admin.absentPerson'),
                  render: ({ personId }) => nameOf(personId),
                },
                { key: 'deputy', title: t('admin.deputy'), render: ({ deputyId }) => nameOf(deputyId) },
                { key: 'from', title: t('admin.absentFrom'), render: ({ from }) => <LocalTime at={from} /> },
                {
                  key: 'to',
                  title: t('admin.absentTo'),
                  render: ({ to, endedAt }) => <LocalTime at={endedAt ?? to} />,
                },
                { key: 'reason', title: t('common.reason'), render: ({ reason }) => reason },
                {
                  key: 'recorded-by',
                  title: t('admin.recordedBy'),
                  render: ({ recordedBy, recordedAt }) => (
                    <>
                      {nameOf(recordedBy)} · <LocalTime at={recordedAt} />
                    </>
                  ),
                },
                ...(over
                  ? []
                  : [
                      {
                        key: 'actions',
                        title: t('admin.actions'),
                        render: (absence: AbsenceAnswer) => (
                          <Button size="small" onClick={() => setEnding(absence)}>
                            {t('admin.endAbsence')}
                          </Button>
                        ),
                      },
                    ]),
              ]}
            />
            <Pager page={page} pageSize={onAPage} total={total} onTurn={setPage} />
          </>
        )}
      </Loaded>
      {ending !== null && (
        <PublishDialog
          title={t('admin.endAbsence')}
          about={t('admin.endAbsenceAbout', {
            who: nameOf(ending.personId),
            deputy: nameOf(ending.deputyId),
          })}
          path={`/api/v1/absences/${encodeURIComponent(ending.absenceId)}/end`}
          bodyOf={(reason) => ({ reason })}
          onDone={() => setEnding(null)}
          onClose={() => setEnding(null)}
        />
      )}
    </Section>
  );
}
