import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../auth/session';
import { useOnce } from '../../data/use-once';
import { type CaseRef, casePath } from './case-kinds';

/** A part of what the API knows of a process, kept fresh by what happens to it. */
export function useCasePart<T>(of: CaseRef, part: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['process', of.kind, of.number, part],
    queryFn: () => api.get<T>(casePath(of, part), {}),
  });
}

/** Something done to a process: sent twice it happens once. Everything shown of the process is fresh afterwards. */
export function useCaseAction<B>(
  of: CaseRef,
  part: string,
  onDone: () => void,
): UseMutationResult<unknown, Error, B> {
  const api = useApi();
  const queries = useQueryClient();
  return useOnce<B, unknown>(
    (body, key) => api.post<unknown>(casePath(of, part), body, key),
    () => {
      void queries.invalidateQueries({ queryKey: ['process', of.kind, of.number] });
      void queries.invalidateQueries({ queryKey: ['processes'] });
      onDone();
    },
  );
}

/** Asks what something would do. Changes nothing. */
export function usePreview<A, B>(of: CaseRef, part: string): UseMutationResult<A, Error, B> {
  const api = useApi();
  return useMutation({ mutationFn: (body: B) => api.post<A>(casePath(of, part), body, null) });
}
