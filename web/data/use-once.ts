import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ApiProblem } from './api-problem';

/**
 * A change that happens once, however often it is sent: the key stays the same until the API has answered. What was refused and is put right is
 * another request.
 */
export function useOnce<B, T>(
  send: (body: B, key: string) => Promise<T>,
  onDone: (answer: T) => void,
): UseMutationResult<T, Error, B> {
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (body: B) => send(body, key.current),
    onSuccess: onDone,
    onSettled: (_answer, error) => {
      const isAnswered = error === null || (error instanceof ApiProblem && error.problem.status < 500);
      if (isAnswered) key.current = crypto.randomUUID();
    },
  });
}
