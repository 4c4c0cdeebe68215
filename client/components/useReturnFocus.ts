import { useEffect, useRef } from 'react';

/**
 * For what is there only while it is open, such as a dialog: once it is gone the focus goes back to where it was, unless it went on to
 * something else. Opened from a menu, that is the menu's button. With `to`, it goes there wherever it was.
 */
export function useReturnFocus(to?: HTMLElement): void {
  const given = useRef(to);
  given.current = to;
  useEffect(() => {
    const before = openerOf(document.activeElement);
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        const back = given.current ?? before;
        if (lost && back?.isConnected) back.focus({ preventScroll: true });
      });
    };
  }, []);
}

/** What has the focus; of an entry in a menu, the button that opened the menu; null for the page as a whole. */
function openerOf(focused: Element | null): HTMLElement | null {
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const opener = (button && document.getElementById(button)) || focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}
