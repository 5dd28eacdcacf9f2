import { Button, Empty, Result, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiProblem } from '../data/api-problem';

/** Shows what a query found; until then that it loads, and why it did not. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (query.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <>{children(query.data)}</>;
}

/** Something did not load. What one may not see, or what there is not, says so instead. */
export function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t, i18n } = useTranslation();
  if (error instanceof ApiProblem) {
    const { code, title, titleZh, detail, instance } = error.problem;
    if (code === 'forbidden') return <NoPermission />;
    if (code === 'not-found') return <NotFound />;
    return (
      <Result
        status="warning"
        title={i18n.language === 'en' ? title : titleZh}
        subTitle={`${detail} ${t('common.requestId', { id: instance })}`}
        extra={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    );
  }
  return (
    <Result
      status="error"
      title={t('common.failed')}
      subTitle={error.message}
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
