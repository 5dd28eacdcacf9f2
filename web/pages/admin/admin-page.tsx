import { Skeleton, Tabs, Typography } from 'antd';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../auth/session';
import { NoPermission } from '../../parts/page-state';

const parts = {
  calendar: lazy(async () => ({ default: (await import('./calendar/calendar-part')).CalendarPart })),
  limits: lazy(async () => ({ default: (await import('./limits/limits-part')).LimitsPart })),
  decisions: lazy(async () => ({ default: (await import('./decisions/decisions-part')).DecisionsPart })),
  routing: lazy(async () => ({ default: (await import('./routing/routing-part')).RoutingPart })),
  people: lazy(async () => ({ default: (await import('./people/people-part')).PeoplePart })),
} as const;

type PartName = keyof typeof parts;

const names = Object.keys(parts) as readonly PartName[];

/** What administrators decide on: calendars, limits, decision tables, who is away. Theirs alone. */
export function AdminPage() {
  const { t } = useTranslation();
  const { myself } = useSession();
  const [params, setParams] = useSearchParams();
  const isAdministrator = [myself, ...myself.standsInFor].some(({ roles }) =>
    roles.includes('administrator'),
  );
  if (!isAdministrator) return <NoPermission />;
  const chosen = names.find((name) => name === params.get('part')) ?? 'calendar';
  const Part = parts[chosen];
  return (
    <>
      <Typography.Title level={1} style={{ fontSize: 24, marginBlockStart: 0 }}>
        {t('admin.title')}
      </Typography.Title>
      <Tabs
        activeKey={chosen}
        onChange={(part) => setParams({ part }, { replace: true })}
        items={names.map((key) => ({ key, label: t(`admin.part-${key}`) }))}
      />
      <Suspense fallback={<Skeleton active />}>
        <Part />
      </Suspense>
    </>
  );
}
