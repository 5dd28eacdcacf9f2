import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import type { Settings } from './auth/settings';
import { SignedInOnly } from './auth/signed-in-only';
import { ApiProblem } from './data/api-problem';
import { Shell } from './layout/shell';
import { LiveEvents } from './live/live-events';
import { calmTheme, theme } from './styles/theme';
import { useCalm } from './styles/use-calm';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      networkMode: 'always',
      // What the API refuses it refuses again.
      retry: (tries, error) => !(error instanceof ApiProblem && error.problem.status < 500) && tries < 2,
    },
    // Without a network it fails at once and says so: nothing is to be sent when the person has long gone on.
    mutations: { networkMode: 'always' },
  },
});

/** The workbench. */
export function App({ settings }: { settings: Settings }) {
  const { i18n } = useTranslation();
  const isCalm = useCalm();
  return (
    <ConfigProvider
      theme={isCalm ? calmTheme : theme}
      locale={i18n.language === 'en' ? enUS : zhCN}
      // A blank between two characters would make what is read aloud differ from what is seen.
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }}>
        <QueryClientProvider client={queries}>
          <SignedInOnly settings={settings}>
            <LiveEvents>
              <BrowserRouter>
                <Shell />
              </BrowserRouter>
            </LiveEvents>
          </SignedInOnly>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
