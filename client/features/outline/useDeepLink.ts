import { useEffect, useRef } from 'react';
import type { Outline } from './useOutline';

/** Goes to the heading that the address names behind #, at first (as soon as the plan has it) and whenever it changes. */
export function useDeepLink({ jump, items }: Pick<Outline, 'jump' | 'items'>): void {
  const wanted = useRef('');
  useEffect(() => {
    const go = () => {
      const id = readFragment(window.location.hash);
      wanted.current = id !== '' && !jump(id) ? id : '';
    };
    // The first layout of a long plan moves what is below it.
    const frame = requestAnimationFrame(go);
    window.addEventListener('hashchange', go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', go);
    };
  }, [jump]);
  // The text may come later than the page: from a slow server, or drawn after this.
  useEffect(() => {
    if (wanted.current !== '' && items.some(({ id }) => id === wanted.current) && jump(wanted.current))
      wanted.current = '';
  }, [items, jump]);
}

/** The id in a fragment, '' where there is none or it is no text. */
export function readFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A broken address names nothing.
    return '';
  }
}
