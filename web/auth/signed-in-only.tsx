import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex, Result, Spin } from 'antd';
import type { User, UserManager } from 'oidc-client-ts';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createApiClient } from '../data/api-client';
import { Advice } from '../parts/advice';
import { useProblemWords } from '../texts/use-problem-words';
import { type Myself, SessionProvider } from './session';
import type { Settings } from './settings';
import { createSignIn, signedIn, signedInPath } from './sign-in';

/** Shows its children to whoever is signed in; everybody else is sent to sign in and comes back to where they were. */
export function SignedInOnly({ settings, children }: { settings: Settings; children: ReactNode }) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
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
        title={t('common.signInFailed')}
        subTitle={<Advice words={{ ...wordsOf(failure), advice: t('common.signInAgain') }} />}
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
  const isAnswer = location.pathname === signedInPath;
  if (isAnswer && (await isAwaited(manager))) {
    const user = await manager.signinRedirectCallback();
    history.replaceState(null, '', typeof user.state === 'string' ? user.state : '/');
    return user;
  }
  if (isAnswer) history.replaceState(null, '', '/');
  const user = await signedIn(manager);
  if (user !== null) return user;
  await manager.signinRedirect({ state: `${location.pathname}${location.search}` });
  return null;
}

/** Not so for the address of a sign-in of before, which the back button and bookmarks lead to. */
async function isAwaited({ settings }: UserManager): Promise<boolean> {
  const state = new URLSearchParams(location.search).get('state');
  return state !== null && (await settings.stateStore.get(state)) !== null;
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
  const [isOver, setOver] = useState(false);
  const api = useMemo(
    () =>
      createApiClient(
        () => user.access_token,
        () => setOver(true),
      ),
    [user],
  );
  const me = useQuery({ queryKey: ['me'], queryFn: () => api.get<Myself>('/api/v1/people/me', {}) });
  const signInAgain = useCallback(() => void manager.removeUser().then(() => location.reload()), [manager]);
  const isNobody = isOver && me.data === undefined;
  useEffect(() => {
    if (isNobody) signInAgain();
  }, [isNobody, signInAgain]);
  if (me.data === undefined) {
    return me.error === null || isNobody ? (
      <Waiting text={t('common.loading')} />
    ) : (
      <Refused error={me.error} onRetry={() => void me.refetch()} />
    );
  }
  return (
    <SessionProvider value={{ settings, api, user, manager, myself: me.data }}>
      {isOver && <Over onSignIn={signInAgain} />}
      {children}
    </SessionProvider>
  );
}

/** Above all, dialogs included: what somebody is writing is not taken from them because their time is over. */
function Over({ onSignIn }: { onSignIn: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      banner
      role="alert"
      type="error"
      title={t('common.signedOut')}
      action={
        <Button size="small" onClick={onSignIn}>
          {t('common.signIn')}
        </Button>
      }
      style={{ position: 'sticky', top: 0, zIndex: 1100 }}
    />
  );
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const words = useProblemWords()(error);
  return (
    <Result
      status="error"
      title={words.title}
      subTitle={<Advice words={words} />}
      extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
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
