import { useSyncExternalStore } from 'react';
import { createTickingTime } from './ticking-time';

const time = createTickingTime(Date.now);

/** The time, anew every half minute and whenever something new shows it, the same for everything on the page. */
export function useNow(): string {
  return useSyncExternalStore(time.subscribe, time.now);
}
