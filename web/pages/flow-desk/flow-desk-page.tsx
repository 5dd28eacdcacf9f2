import { Flex, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageTitle } from '../../parts/page-title';
import { DeadLettersView } from './dead-letters-view';
import { IncidentsView } from './incidents-view';
import { LeaksView } from './leaks-view';
import { SlowView } from './slow-view';
import { useHasRole } from './use-flow-desk';

/** What keeps the flow from flowing, and what can be done about it (O2A-6). */
export function FlowDeskPage() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const keepsRunning = useHasRole('it-support', 'operations', 'administrator');
  const tab = (key: 'slow' | 'dead' | 'leaks', children: React.ReactNode) => ({
    key,
    label: t(`flowDesk.tab-${key}`),
    children,
  });
  return (
    <Flex vertical gap="middle">
      <PageTitle text={t('flowDesk.title')} />
      <IncidentsView />
      <Tabs
        activeKey={search.get('tab') ?? 'slow'}
        onChange={(next) => setSearch({ tab: next }, { replace: true })}
        items={[
          tab('slow', <SlowView />),
          ...(keepsRunning ? [tab('dead', <DeadLettersView />)] : []),
          tab('leaks', <LeaksView />),
        ]}
      />
    </Flex>
  );
}
