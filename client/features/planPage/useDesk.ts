import { type RefObject, useLayoutEffect, useState } from 'react';

/** The desk with the paper, and the element after it in which the rest of the page is rendered. */
export interface Desk {
  readonly desk: RefObject<HTMLElement | null>;
  readonly after: HTMLElement;
}

/**
 * Lays the desk beside React's root instead of below it: React listens at its root to every event from within, and looks for its
 * components at each, which a keystroke need not pay for (ADR 12). In the document's order the desk stands where it is seen:
 * after the bars and the outline, before the panels.
 */
export function useDesk(className: string): Desk {
  const [{ desk, after }] = useState(() => createDesk());
  useLayoutEffect(() => {
    const main = desk.current as HTMLElement;
    main.className = className;
    document.getElementById('root')?.after(main, after);
    document.body.dataset.page = 'plan';
    return () => {
      delete document.body.dataset.page;
      main.remove();
      after.remove();
    };
  }, [desk, after, className]);
  return { desk, after };
}

function createDesk(): Desk {
  const main = document.createElement('main');
  main.id = 'main';
  return { desk: { current: main }, after: document.createElement('div') };
}
