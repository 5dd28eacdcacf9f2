import { Flex, Tabs, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { DeadLettersView } from './dead-letters-view';
import { IncidentsView } from './incidents-view';
import { LeaksView } from './leaks-view';
import { SlowView } from './slow-view';
import { useHasRole } from './use-flow-desk';

/** What keeps the flow from flowing, and what can be done about it (O2A-6). */
export function FlowDeskPage() {
  const { t } = useTranslation();
  const keepsRunning = useHasRole('it-support', 'operations', 'administrator');
  const tab = (key: 'slow' | 'dead' | 'leaks', children: React.ReactNode) => ({
    key,
    label: t(`flowDesk.tab-${key}`),
    children,
  });
  return (
    <Flex vertical gap="middle">
      <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
        {t('flowDesk.title')}
      </Typography.Title>
      <IncidentsView />
      <Tabs
        items={[
          tab('slow', <SlowView />),
          ...(keepsRunning ? [tab('dead', <DeadLettersView />)] : []),
          tab('leaks', <LeaksView />),
        ]}
      />
    </Flex>
  );
}
