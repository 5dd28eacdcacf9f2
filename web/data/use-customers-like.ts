import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { customerAnswer } from '../../api/routes/customers';
import { useApi } from '../auth/session';
import type { PageOf } from './page-of';
import { useSettled } from './use-settled';

const mostShown = 20;

/** The customers one may see of whose number or name this is a part, the first few; asked for once whoever types pauses. */
export function useCustomersLike(typed: string) {
  const api = useApi();
  const q = useSettled(typed.trim());
  return useQuery({
    queryKey: ['customers', 'look-up', q],
    queryFn: () =>
      api.get<PageOf<z.input<typeof customerAnswer>>>('/api/v1/customers', {
        q: q === '' ? undefined : q,
        pageSize: mostShown,
      }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
