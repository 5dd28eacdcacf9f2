import { App, Button, Drawer, Grid, Layout, Menu, Spin } from 'antd';
import { MenuOutlined } from '@ant-design/icons';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { useSession } from '../auth/session';
import { NoPermission, NotFound } from '../parts/page-state';
import { FailureBoundary } from './failure-boundary';
import { HeaderBar } from './header-bar';
import { pages } from './pages';
import { useArrival } from './use-arrival';
import { useFocusBack } from './use-focus-back';

/** The frame of every page: where one can go on the left, who one is above. On a phone the menu hides behind a button. */
export function Shell() {
  const { t } = useTranslation();
  const [menuOpen, setMenuOpen] = useState(false);
  const isWide = Grid.useBreakpoint().lg ?? true;
  useArrival();
  useFocusBack();
  const menu = <PageMenu onChosen={() => setMenuOpen(false)} />;
  return (
    <App style={{ height: '100%' }}>
      <a className="skip-link" href="#content">
        {t('common.skip')}
      </a>
      <Layout style={{ minHeight: '100%' }}>
        <HeaderBar
          menuButton={
            isWide ? null : (
              <Button
                aria-label={t('common.menu')}
                icon={<MenuOutlined />}
                onClick={() => setMenuOpen(true)}
              />
            )
          }
        />
        <Layout>
          {isWide ? (
            <Layout.Sider width={200} theme="light" style={{ borderInlineEnd: '1px solid #e5e5e5' }}>
              <nav aria-label={t('common.menu')}>{menu}</nav>
            </Layout.Sider>
          ) : (
            <Drawer
              placement="left"
              open={menuOpen}
              onClose={() => setMenuOpen(false)}
              title={t('common.menu')}
              styles={{ body: { padding: 0 } }}
            >
              {menu}
            </Drawer>
          )}
          <Layout.Content id="content" tabIndex={-1} style={{ padding: isWide ? 20 : 12, minWidth: 0 }}>
            <main>
              <Content />
            </main>
          </Layout.Content>
        </Layout>
      </Layout>
    </App>
  );
}

function PageMenu({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const { myself } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const mine = pages.filter(({ menu, mayOpen }) => menu !== null && mayOpen(myself));
  const current = mine.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <Menu
      mode="inline"
      // The line beside the menu goes down the whole page, and is not the menu's.
      style={{ borderInlineEnd: 0 }}
      selectedKeys={current === undefined ? [] : [current.path]}
      items={mine.map(({ path, menu }) => ({
        key: path,
        // A link, so that it opens in another tab as well; the keyboard moves through the menu's own entries.
        label: (
          <Link to={path} tabIndex={-1} onClick={onChosen}>
            {t(menu ?? '')}
          </Link>
        ),
      }))}
      onClick={({ key, domEvent }) => {
        if (domEvent.type === 'click') return;
        void navigate(key);
        onChosen();
      }}
    />
  );
}

function Content() {
  const { t } = useTranslation();
  const { myself } = useSession();
  const { pathname } = useLocation();
  return (
    <FailureBoundary key={pathname}>
      <Suspense
        fallback={<Spin description={t('common.loading')} style={{ width: '100%', marginTop: 80 }} />}
      >
        <Routes>
          <Route path="/" element={<Navigate to="/tasks" replace />} />
          {pages.map(({ path, mayOpen, view: View }) => (
            <Route key={path} path={path} element={mayOpen(myself) ? <View /> : <NoPermission />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </FailureBoundary>
  );
}
