import { useQuery } from '@tanstack/react-query';
import { Button, Flex, Result, Spin } from 'antd';
import type { User, UserManager } from 'oidc-client-ts';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createApiClient } from '../data/api-client';
import { type Myself, SessionProvider } from './session';
import type { Settings } from './settings';
import { createSignIn, signedIn, signedInPath } from './sign-in';

/** Shows its children to whoever is signed in; everybody else is sent to sign in and comes back to where they were. */
export function SignedInOnly({ settings, children }: { settings: Settings; children: ReactNode }) {
  const { t } = useTranslation();
  const manager = useMemo(() => createSignIn(settings), [settings]);
  const [user, setUser] = useState<User | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    arrive(manager).then(setUser, setFailure);
  }, [manager]);
  if (failure !== null) {
    return (
      <Result
        status="error"
        title={t('common.failed')}
        subTitle={failure.message}
        extra={<Button onClick={() => location.assign('/')}>{t('common.signIn')}</Button>}
      />
    );
  }
  if (user === null) return <Waiting text={t('common.signingIn')} />;
  return (
    <Known settings={settings} manager={manager} user={user}>
      {children}
    </Known>
  );
}

/** Takes the answer of the issuer, or asks it who this is; resolves once somebody is signed in. */
async function arrive(manager: UserManager): Promise<User | null> {
  if (location.pathname === signedInPath) {
    const user = await manager.signinRedirectCallback();
    history.replaceState(null, '', typeof user.state === 'string' ? user.state : '/');
    return user;
  }
  const user = await signedIn(manager);
  if (user !== null) return user;
  await manager.signinRedirect({ state: `${location.pathname}${location.search}` });
  return null;
}

function Known({
  settings,
  manager,
  user,
  children,
}: {
  settings: Settings;
  manager: UserManager;
  user: User;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const api = useMemo(
    () =>
      createApiClient(
        () => user.access_token,
        () => void manager.removeUser().then(() => location.reload()),
      ),
    [manager, user],
  );
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.get<Myself>('/api/v1/people/me', {}) });
  if (me.isPending) return <Waiting text={t('common.loading')} />;
  if (me.isError) return <Result status="error" title={t('common.failed')} subTitle={me.error.message} />;
  return (
    <SessionProvider value={{ settings, api, user, manager, myself: me.data }}>{children}</SessionProvider>
  );
}

function Waiting({ text }: { text: string }) {
  return (
    <Flex align="center" justify="center" vertical gap="middle" style={{ height: '100%' }}>
      <Spin />
      <span>{text}</span>
    </Flex>
  );
}
