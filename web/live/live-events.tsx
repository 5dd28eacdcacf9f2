import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, createContext, useContext, useEffect, useState } from 'react';
import { useApi } from '../auth/session';
import { type Connection, type FeedItem, readEvents } from './read-events';
import { staleAfter } from './stale-after';

const ConnectionContext = createContext<Connection>('connecting');

/** Whether what is shown follows what happens. */
export function useConnection(): Connection {
  return useContext(ConnectionContext);
}

/** Many things happen at once: what is shown is read again at most this often. */
const gatherMs = 400;

/** Follows the feed and has everything read again that what happened makes stale. */
export function LiveEvents({ children }: { children: ReactNode }) {
  const api = useApi();
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  useEffect(() => {
    const stop = new AbortController();
    let waiting: FeedItem[] = [];
    let timer: number | null = null;
    const flush = (): void => {
      timer = null;
      const keys = staleAfter(waiting);
      waiting = [];
      for (const queryKey of keys) void queries.invalidateQueries({ queryKey: [...queryKey] });
    };
    const take = (item: FeedItem): void => {
      waiting.push(item);
      timer ??= window.setTimeout(flush, gatherMs);
    };
    const connect = (next: Connection): void => {
      setConnection((before) => {
        // While the connection was lost anything may have happened.
        if (before === 'lost' && next === 'open') void queries.invalidateQueries();
        return next;
      });
    };
    void readEvents(api, stop.signal, take, connect);
    return () => {
      stop.abort();
      if (timer !== null) window.clearTimeout(timer);
    };
  }, [api, queries]);
  return <ConnectionContext.Provider value={connection}>{children}</ConnectionContext.Provider>;
}
