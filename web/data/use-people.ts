import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { personAnswer } from '../../api/schemas/person';
import { useApi } from '../auth/session';
import type { PageOf } from './page-of';

type Person = z.input<typeof personAnswer>;

const mostShown = 200;

/** Says who somebody is by their id; the id itself while, or where, nothing is known. */
export function usePersonName(): (id: string) => string {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['people'],
    queryFn: () => api.get<PageOf<Person>>('/api/v1/people', { pageSize: mostShown }),
    staleTime: 10 * 60_000,
    select: ({ items }) => new Map(items.map(({ id, name }) => [id, name])),
  });
  return (id) => data?.get(id) ?? id;
}
