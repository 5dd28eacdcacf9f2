import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to what stands there after a step, for whoever does not see that the page has changed; not to what is opened first. */
export function useFocusWhenChanged(step: number): RefObject<HTMLElement | null> {
  const shown = useRef<HTMLElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    shown.current?.focus();
  }, [step]);
  return shown;
}
