import { useEffect } from 'react';

/** Goes to the heading that the address names behind #, at first and whenever it changes. */
export function useDeepLink(jump: (id: string) => void): void {
  useEffect(() => {
    const go = () => {
      const id = readFragment(window.location.hash);
      if (id) jump(id);
    };
    // The first layout of a long plan moves what is below it.
    const frame = requestAnimationFrame(go);
    window.addEventListener('hashchange', go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('hashchange', go);
    };
  }, [jump]);
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
