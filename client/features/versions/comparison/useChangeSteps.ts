import { type RefObject, useCallback, useRef } from 'react';

/** Steps through the blocks with `data-change` in a scrolling element: 1 to the next, −1 to the one before. */
export function useChangeSteps(desk: RefObject<HTMLElement | null>): (by: 1 | -1) => void {
  const current = useRef<Element | null>(null);
  return useCallback(
    (by) => {
      const changes = [...(desk.current?.querySelectorAll('[data-change]') ?? [])];
      const at = current.current ? changes.indexOf(current.current) : -1;
      const next = changes[at < 0 ? (by === 1 ? 0 : changes.length - 1) : at + by];
      if (!next) return;
      current.current?.removeAttribute('data-current');
      next.setAttribute('data-current', '');
      next.scrollIntoView({ block: 'center' });
      current.current = next;
    },
    [desk],
  );
}
