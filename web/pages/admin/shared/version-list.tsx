import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../auth/session';
import { Loaded } from '../../../parts/page-state';
import { type Column, LinesTable } from './lines-table';
import { type Publication, PublicationText } from './publication-text';
import { Section } from './section';

interface Version {
  readonly version: number;
  readonly publication: Publication;
}

interface Versions<T> {
  readonly items: readonly T[];
}

/** All versions of what lies at `path`; `name`: what its queries go by. */
export function useVersions<T extends Version>(
  name: readonly string[],
  path: string,
): UseQueryResult<Versions<T>> {
  const api = useApi();
  return useQuery({
    queryKey: ['admin', ...name, 'versions'],
    queryFn: () => api.get<Versions<T>>(`${path}/versions`, {}),
  });
}

/** The versions of something: who published each, when, why, and what it opens to beside the one before it. */
export function VersionList<T extends Version>({
  query,
  columns,
  opensTo,
  children,
}: {
  query: UseQueryResult<Versions<T>>;
  /** Besides the number and its publication. */
  columns: readonly Column<T>[];
  /** `before`: null of the first version. */
  opensTo: (version: T, before: T | null) => ReactNode;
  /** What is said about them all. */
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Section title={t('admin.versions')} extra={null}>
      {children}
      <Loaded query={query}>
        {({ items }) => (
          <LinesTable<T>
            rows={items}
            keyOf={({ version }) => String(version)}
            perPage={null}
            empty={t('common.empty')}
            opensTo={(after) =>
              opensTo(after, items.find(({ version }) => version === after.version - 1) ?? null)
            }
            columns={[
              {
                key: 'version',
                title: t('admin.versionColumn'),
                render: ({ version }) => t('admin.version', { version }),
              },
              {
                key: 'published',
                title: t('admin.published'),
                render: ({ publication }) => <PublicationText publication={publication} />,
              },
              ...columns,
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
