import { Skeleton, Tabs } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../auth/session';
import { lazyPart } from '../../parts/lazy-part';
import { NoPermission } from '../../parts/page-state';
import { PageTitle } from '../../parts/page-title';

const parts = {
  calendar: lazyPart(async () => (await import('./calendar/calendar-part')).CalendarPart),
  limits: lazyPart(async () => (await import('./limits/limits-part')).LimitsPart),
  decisions: lazyPart(async () => (await import('./decisions/decisions-part')).DecisionsPart),
  routing: lazyPart(async () => (await import('./routing/routing-part')).RoutingPart),
  people: lazyPart(async () => (await import('./people/people-part')).PeoplePart),
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
      <div style={{ marginBlockEnd: 12 }}>
        <PageTitle text={t('admin.title')} />
      </div>
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
