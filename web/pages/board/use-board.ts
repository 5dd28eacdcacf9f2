import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { absenceAnswer } from '../../../api/schemas/absence';
import type { BoardAnswer, ReturnsAnswer } from '../../../api/schemas/board';
import type { personAnswer } from '../../../api/schemas/person';
import type { Department } from '../../../domain/people/department';
import { useApi, useSession } from '../../auth/session';
import type { PageOf } from '../../data/page-of';
import { useNow } from '../../data/use-now';
import { type Look, unitOf } from './use-look';
import { managedBy } from './whose-board';

export type UnitRow = BoardAnswer['units'][number];
export type Load = BoardAnswer['load'];
export type Person = z.input<typeof personAnswer>;

/** What of all one may see is asked for. Whoever manages one department sees no other’s load, but problems others have to solve for it. */
export function useAsked(look: Look): ReturnType<typeof unitOf> {
  const { overlooks } = managedBy(useSession().myself);
  return overlooks ? unitOf(look) : { ...unitOf(look), department: undefined };
}

/** The load, as it changes. */
export function useBoard(look: Look): UseQueryResult<BoardAnswer> {
  const api = useApi();
  const unit = useAsked(look);
  return useQuery({
    queryKey: ['tasks', 'board', unit],
    queryFn: () => api.get<BoardAnswer>('/api/v1/board', unit),
    placeholderData: keepPreviousData,
  });
}

/** Returns of the last thirty days. They are counted for the assessment, which takes longer: not anew with every event. */
export function useReturns(look: Look): UseQueryResult<ReturnsAnswer> {
  const api = useApi();
  const unit = useAsked(look);
  return useQuery({
    queryKey: ['board-returns', unit],
    queryFn: () => api.get<ReturnsAnswer>('/api/v1/board/returns', unit),
    staleTime: 60_000,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });
}

/** Who of a department there is; nobody while that is not known. */
export function usePeopleOf(department: Department | null): readonly Person[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['people', department],
    queryFn: () =>
      api.get<PageOf<Person>>('/api/v1/people', { department: department ?? undefined, pageSize: 200 }),
    staleTime: 10 * 60_000,
    enabled: department !== null,
  });
  return data?.items ?? [];
}

/** Who stands in for somebody who is away now; null for those who are here, or whose absence is not ours to see. */
export function useDeputies(): (person: string) => string | null {
  const api = useApi();
  const now = useNow();
  const { data } = useQuery({
    queryKey: ['absences', 'standing'],
    queryFn: () =>
      api.get<PageOf<z.input<typeof absenceAnswer>>>('/api/v1/absences', { over: false, pageSize: 200 }),
    staleTime: 60_000,
  });
  return (person) =>
    data?.items.find(({ personId, from, to }) => personId === person && from <= now && now < to)?.deputyId ??
    null;
}
