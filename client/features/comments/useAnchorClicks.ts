import { type RefObject, useEffect, useRef } from 'react';

/** Tells which thread's words were clicked on the desk; null for a click elsewhere on it. */
export function useAnchorClicks(
  desk: RefObject<HTMLElement | null>,
  onClick: (threadId: string | null) => void,
): void {
  const current = useRef(onClick);
  current.current = onClick;
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    const click = ({ target }: MouseEvent) => {
      const anchor = target instanceof Element ? target.closest<HTMLElement>('[data-thread]') : null;
      const thread: unknown = anchor ? JSON.parse(anchor.dataset.thread ?? 'null') : null;
      current.current(typeof thread === 'string' ? thread : null);
    };
    element.addEventListener('click', click);
    return () => element.removeEventListener('click', click);
  }, [desk]);
}
