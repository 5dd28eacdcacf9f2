import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { personAnswer } from '../../../../api/schemas/person';
import { useApi } from '../../../auth/session';
import type { PageOf } from '../../../data/page-of';

export type Person = z.input<typeof personAnswer>;

const mostShown = 200;

/** Whom one can name as deputy of somebody: the others of their department. */
export function useDeputies({ id, department }: Person): { value: string; label: string }[] {
  const { t } = useTranslation();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['people', department],
    queryFn: () => api.get<PageOf<Person>>('/api/v1/people', { department, pageSize: mostShown }),
    staleTime: 10 * 60_000,
  });
  return (data?.items ?? [])
    .filter((person) => person.id !== id)
    .map((person) => ({
      value: person.id,
      label: t('admin.nameAndId', { name: person.name, id: person.id }),
    }));
}
