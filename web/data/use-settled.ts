import { useEffect, useState } from 'react';

const settledMs = 250;

/** What somebody types, once they pause: so that not every letter is asked for. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), settledMs);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}
