import { useState } from 'react';
import { useSession } from '../../auth/session';

/** What somebody has written of an answer and not sent: kept on this machine for this person and this task alone. */
export function useDraft(taskId: string): {
  readonly draft: unknown;
  readonly write: (draft: unknown) => void;
  readonly forget: () => void;
} {
  const { myself } = useSession();
  const key = `bihuan.draft.${myself.id}.${taskId}`;
  const [draft, setDraft] = useState<unknown>(() => readDraft(key));
  return {
    draft,
    write: (next) => {
      localStorage.setItem(key, JSON.stringify(next));
      setDraft(next);
    },
    forget: () => {
      localStorage.removeItem(key);
      setDraft(null);
    },
  };
}

function readDraft(key: string): unknown {
  const kept = localStorage.getItem(key);
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as unknown;
  } catch {
    return null;
  }
}
