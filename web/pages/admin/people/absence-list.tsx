import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Card, Segmented, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AbsenceAnswer } from '../../../../api/schemas/absence';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { usePersonName } from '../../../data/use-people';
import { LocalTime } from '../../../parts/local-time';
import { Loaded } from '../../../parts/page-state';
import { PublishDialog } from '../shared/publish-dialog';

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
    <Card
      size="small"
      title={<h2 style={{ fontSize: 16, margin: 0, whiteSpace: 'normal' }}>{t('admin.absences')}</h2>}
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
          <Table<AbsenceAnswer>
            size="small"
            rowKey="absenceId"
            dataSource={items}
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: t('admin.nobodyAway') }}
            pagination={{
              current: page,
              pageSize: onAPage,
              total,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: setPage,
            }}
            columns={[
              { title: t('admin.absentPerson'), render: (_, { personId }) => nameOf(personId) },
              { title: t('admin.deputy'), render: (_, { deputyId }) => nameOf(deputyId) },
              { title: t('admin.absentFrom'), render: (_, { from }) => <LocalTime at={from} /> },
              {
                title: t('admin.absentTo'),
                render: (_, { to, endedAt }) => <LocalTime at={endedAt ?? to} />,
              },
              { title: t('common.reason'), dataIndex: 'reason' },
              {
                title: t('admin.recordedBy'),
                render: (_, { recordedBy, recordedAt }) => (
                  <>
                    {nameOf(recordedBy)} · <LocalTime at={recordedAt} />
                  </>
                ),
              },
              ...(over
                ? []
                : [
                    {
                      title: t('admin.actions'),
                      render: (_: unknown, absence: AbsenceAnswer) => (
                        <Button size="small" onClick={() => setEnding(absence)}>
                          {t('admin.endAbsence')}
                        </Button>
                      ),
                    },
                  ]),
            ]}
          />
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
    </Card>
  );
}
