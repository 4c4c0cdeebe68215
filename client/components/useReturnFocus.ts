import { useEffect } from 'react';

/**
 * For dialogs that are there only while they are open: once they are gone the focus goes back to where it was, unless it went on to
 * something else.
 */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    };
  }, []);
}
