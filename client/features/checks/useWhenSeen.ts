import { useCallback, useRef } from 'react';

/** A ref for an element; `seen` is called whenever that element is scrolled into sight. */
export function useWhenSeen(seen: () => void): (element: HTMLElement | null) => void {
  const latest = useRef(seen);
  latest.current = seen;
  const observer = useRef<IntersectionObserver | null>(null);
  return useCallback((element) => {
    observer.current?.disconnect();
    observer.current = null;
    if (!element) return;
    observer.current = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    observer.current.observe(element);
  }, []);
}
