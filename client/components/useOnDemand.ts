import { useCallback, useEffect, useState } from 'react';

/**
 * For menus and dialogs of which a page would hold hundreds: each listens to every key of the window. `mounted` turns true when it is first wanted;
 * `opened` right after, so that it sees itself open and returns the focus when it closes.
 */
export function useOnDemand(): {
  readonly mounted: boolean;
  readonly opened: boolean;
  readonly setOpened: (opened: boolean) => void;
} {
  const [mounted, setMounted] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [opened, setShown] = useState(false);
  useEffect(() => setShown(mounted && wanted), [mounted, wanted]);
  const setOpened = useCallback((open: boolean) => {
    if (open) setMounted(true);
    setWanted(open);
  }, []);
  return { mounted, opened, setOpened };
}
