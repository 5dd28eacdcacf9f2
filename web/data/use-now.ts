import { useSyncExternalStore } from 'react';

const everyMs = 30_000;
let now = new Date().toISOString();

/** The time, anew every half minute, the same for everything on the page. */
export function useNow(): string {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(onChange: () => void): () => void {
  const timer = window.setInterval(() => {
    now = new Date().toISOString();
    onChange();
  }, everyMs);
  return () => window.clearInterval(timer);
}
