import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CalendarDraft } from '../../../../domain/calendar/calendar-draft';
import { labelOf } from '../../../../domain/process/labels';
import type { ProcessKind } from '../../../../domain/process/process-kind';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';
import { LocalTime } from '../../../parts/local-time';
import { Pager } from '../../../parts/pager';
import { ProblemAlert } from '../../../parts/problem-alert';
import { useLabel } from '../../../texts/use-label';
import { casePagePath } from '../../case/case-kinds';
import { LinesTable, closed } from '../shared/lines-table';
import type { Calendar } from './use-calendars';

interface Moved {
  readonly kind: ProcessKind;
  readonly processKey: string;
  readonly clock: string;
  readonly taskId: string | null;
  readonly dueBefore: string;
  readonly dueAfter: string;
  readonly movedMs: number;
  readonly overdueAtOnce: boolean;
}

interface Preview extends PageOf<Moved> {
  readonly processes: number;
  readonly clocks: number;
  readonly moved: number;
  readonly overdueAtOnce: number;
}

const onAPage = 10;

/** What a change of the calendar would do to everything on its way; nothing is stored. */
export function CalendarPreview({ calendar, draft }: { calendar: Calendar; draft: CalendarDraft }) {
  const { t } = useTranslation();
  const label = useLabel();
  const api = useApi();
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({
    queryKey: ['admin', 'calendar-preview', calendar.id, calendar.version, draft, page],
    queryFn: () =>
      api.post<Preview>(
        `/api/v1/calendars/${calendar.id}/versions/preview?page=${page}&pageSize=${onAPage}`,
        { ...draft, basedOn: calendar.version },
        null,
      ),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <section aria-label={t('admin.preview')}>
      <Alert
        role="status"
        showIcon
        type={data.overdueAtOnce > 0 ? 'warning' : 'success'}
        title={t('admin.previewSays', {
          processes: data.processes,
          clocks: data.clocks,
          moved: data.moved,
          overdue: data.overdueAtOnce,
        })}
        style={{ marginBlockEnd: 8 }}
      />
      {data.items.length > 0 && (
        <LinesTable<Moved>
          rows={data.items}
          keyOf={({ kind, processKey, clock, taskId }) => `${kind} ${processKey} ${clock} ${taskId}`}
          perPage={null}
          empty={t('common.empty')}
          opensTo={closed}
          columns={[
            {
              key: 'case',
              title: t('admin.case'),
              render: ({ kind, processKey }) => (
                <Link to={casePagePath({ kind, number: processKey })}>
                  {label(labelOf('kind', kind))} {processKey}
                </Link>
              ),
            },
            { key: 'clock', title: t('admin.clock'), render: ({ clock }) => label(labelOf('clock', clock)) },
            {
              key: 'before',
              title: t('admin.dueBefore'),
              render: ({ dueBefore }) => <LocalTime at={dueBefore} />,
            },
            {
              key: 'after',
              title: t('admin.dueAfter'),
              render: ({ dueAfter }) => <LocalTime at={dueAfter} />,
            },
            {
              key: 'state',
              title: t('common.state'),
              render: ({ movedMs, overdueAtOnce }) =>
                overdueAtOnce ? (
                  <Tag color="red">{t('admin.overdueAtOnce')}</Tag>
                ) : (
                  t(movedMs < 0 ? 'admin.earlier' : 'admin.later')
                ),
            },
          ]}
        />
      )}
      <Pager page={page} pageSize={onAPage} total={data.total} onTurn={setPage} />
    </section>
  );
}
