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
  const isSending = useRef(false);
  const sending = useMutation({
    mutationFn: (body: B) => send(body, key.current),
    onSuccess: onDone,
    onSettled: (_answer, error) => {
      isSending.current = false;
      const isAnswered = error === null || (error instanceof ApiProblem && error.problem.status < 500);
      if (isAnswered) key.current = crypto.randomUUID();
    },
  });
  const { mutate } = sending;
  return {
    ...sending,
    // A second click may come before the page knows of the first.
    mutate: (...asked) => {
      if (isSending.current) return;
      isSending.current = true;
      mutate(...asked);
    },
  };
}
