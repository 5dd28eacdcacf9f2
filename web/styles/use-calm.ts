import { useSyncExternalStore } from 'react';

const wish = matchMedia('(prefers-reduced-motion: reduce)');

function onChange(tell: () => void): () => void {
  wish.addEventListener('change', tell);
  return () => wish.removeEventListener('change', tell);
}

/** Whether they asked their machine for less motion; again when they change their mind. */
export function useCalm(): boolean {
  return useSyncExternalStore(onChange, () => wish.matches);
}
