import { useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** A page that replaces another is read out from its beginning, as a freshly opened one is. */
export function usePageFocus(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [pathname]);
}
