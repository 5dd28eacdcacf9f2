import { useCallback, useState } from 'react';
import { useSession } from '../../auth/session';
import type { Values } from './guide';

/** What was written so far, at which step, and the key it will be sent with: sent twice it happens once, even after a reload. */
export interface Draft {
  readonly values: Values;
  readonly step: number;
  readonly key: string;
}

/**
 * A form's draft. It survives a reload, but not the browser's window: names and telephone numbers may be in it.
 * `clear` forgets it.
 */
export function useDraft(form: string, initial: Values) {
  const { myself } = useSession();
  const place = `bihuan.draft.${myself.id}.${form}`;
  const [draft, setDraft] = useState<Draft>(() => kept(place) ?? fresh(initial));
  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      sessionStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(place);
    setDraft(fresh(initial));
  }, [place, initial]);
  return { draft, keep, clear };
}

function fresh(values: Values): Draft {
  return { values, step: 0, key: crypto.randomUUID() };
}

function kept(place: string): Draft | null {
  const text = sessionStorage.getItem(place);
  return text === null ? null : (JSON.parse(text) as Draft);
}
