import { useQuery } from '@tanstack/react-query';
import type { PersonAnswer } from '../../../api/schemas/person';
import { useApi } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import type { Query } from '../../data/api-client';

const mostShown = 200;

/** The people of a department or role, by the API’s own filters. */
export function usePeopleOf(which: Query): readonly PersonAnswer[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['people', which],
    queryFn: () => api.get<PageOf<PersonAnswer>>('/api/v1/people', { ...which, pageSize: mostShown }),
    staleTime: 10 * 60_000,
  });
  return data?.items ?? [];
}
