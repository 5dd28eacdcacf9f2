import { Alert, Button, Dropdown, Flex, Layout, Space, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { departmentLabels } from '../../domain/people/department';
import { useSession } from '../auth/session';
import { signOut } from '../auth/sign-in';
import { useConnection } from '../live/live-events';
import { speak } from '../texts/language';
import { useLabel } from '../texts/use-label';
import { NotificationBell } from './notification-bell';

/** Product, what one was told, language, and who one is. */
export function HeaderBar({ menuButton }: { menuButton: ReactNode }) {
  const { t, i18n } = useTranslation();
  const label = useLabel();
  const { myself, manager } = useSession();
  return (
    <>
      <Layout.Header style={{ background: '#fff', padding: '0 16px', borderBottom: '1px solid #e5e5e5' }}>
        <Flex justify="space-between" align="center" gap="small">
          <Space>
            {menuButton}
            <Typography.Text strong style={{ fontSize: 18 }}>
              {t('common.product')}
            </Typography.Text>
          </Space>
          <Space>
            <NotificationBell />
            <Button type="text" onClick={() => void speak(i18n.language === 'en' ? 'zh' : 'en')}>
              {t('common.language')}
            </Button>
            <Dropdown
              trigger={['click']}
              menu={{
                items: [{ key: 'out', label: t('common.signOut'), onClick: () => void signOut(manager) }],
              }}
            >
              <Button type="text" title={label(departmentLabels[myself.department])}>
                {myself.name}
              </Button>
            </Dropdown>
          </Space>
        </Flex>
      </Layout.Header>
      <ConnectionLost />
    </>
  );
}

function ConnectionLost() {
  const { t } = useTranslation();
  return useConnection() === 'lost' ? <Alert banner type="warning" title={t('common.offline')} /> : null;
}
