import { useEffect } from 'react';

const dialogs = '.ant-modal-root, .ant-drawer';

/** Gives the focus back to whatever opened a dialog once that is gone from the page: one that is taken away whole does not do it itself. */
export function useFocusBack(): void {
  useEffect(() => {
    let opener: HTMLElement | null = null;
    let wasInside = false;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      wasInside = target.closest(dialogs) !== null;
      if (!wasInside) opener = target;
    };
    const watch = new MutationObserver(() => {
      if (!wasInside || document.activeElement !== document.body) return;
      wasInside = false;
      opener?.focus();
    });
    document.addEventListener('focusin', onFocus);
    // Dialogs stand beside the page, as children of the body.
    watch.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', onFocus);
      watch.disconnect();
    };
  }, []);
}
