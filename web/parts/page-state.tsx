import { Alert, Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '../data/api-problem';
import { useProblemWords } from '../texts/use-problem-words';
import { Advice } from './advice';

/**
 * Shows what a query found; until then that it loads, and why it did not. What was shown already stays, with whatever somebody is writing in
 * it, when it cannot be read again for the moment; not when the API refuses it.
 */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  const { data, error } = query;
  const retry = (): void => void query.refetch();
  if (data === undefined) {
    return error === null ? (
      <Skeleton active paragraph={{ rows: 6 }} />
    ) : (
      <Failed error={error} onRetry={retry} />
    );
  }
  if (isRefusal(error)) return <Failed error={error} onRetry={retry} />;
  return (
    <>
      {error !== null && <Outdated onRetry={retry} />}
      {children(data)}
    </>
  );
}

/** That the API will not answer otherwise when it is asked again by the same person. */
function isRefusal(error: Error | null): error is ApiProblem {
  if (!(error instanceof ApiProblem)) return false;
  return error.problem.status < 500 && error.problem.code !== 'unauthenticated';
}

/** Above what was read before and could not be read again. */
function Outdated({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const retry = (
    <Button size="small" onClick={onRetry}>
      {t('common.retry')}
    </Button>
  );
  return (
    <Alert
      type="warning"
      showIcon
      title={t('common.outdated')}
      action={retry}
      style={{ marginBlockEnd: 12 }}
    />
  );
}

/** Something did not load. What one may not see, or what there is not, says so instead. */
export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  if (isRefusal(error) && error.problem.code === 'forbidden') return <NoPermission />;
  if (isRefusal(error) && error.problem.code === 'not-found') return <NotFound />;
  const words = wordsOf(error);
  return (
    <Result
      status={error instanceof ApiProblem ? 'warning' : 'error'}
      title={words.title}
      subTitle={<Advice words={words} />}
      extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
    />
  );
}

export function NoPermission() {
  const { t } = useTranslation();
  return (
    <Result
      status="403"
      title={<Heading text={t('common.noPermission')} />}
      subTitle={t('common.noPermissionHint')}
      extra={<Link to="/">{t('common.backHome')}</Link>}
    />
  );
}

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Result
      status="404"
      title={<Heading text={t('common.notFound')} />}
      extra={<Link to="/">{t('common.backHome')}</Link>}
    />
  );
}

/** These two stand in the place of a whole page. */
function Heading({ text }: { text: string }) {
  return <h1 style={{ font: 'inherit', margin: 0 }}>{text}</h1>;
}

/** Nothing is here, and that is all right. */
export function Nothing({ text }: { text: string }) {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />;
}
