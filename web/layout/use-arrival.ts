import { useEffect } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { noteAddress } from './last-address';
import { pages } from './pages';

/** What belongs to coming to another page: its top is in sight, the focus on its content. */
export function useArrival(): void {
  const { pathname, search } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    if (pages.some(({ path, menu }) => menu !== null && path === pathname)) noteAddress(pathname, search);
  }, [pathname, search]);
  useEffect(() => {
    // Who goes back comes to where they were; what is opened first has the focus of the browser.
    if (type !== NavigationType.Push) return;
    window.scrollTo(0, 0);
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname, type]);
}
