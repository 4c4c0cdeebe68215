import { useCallback, useSyncExternalStore } from 'react';
import type { CheckState, CheckStore } from './checkStore';

/** Part of what the check shows now; whoever asks renders again only when that part changed. */
export function useCheckState<Part>(store: CheckStore, read: (state: CheckState) => Part): Part {
  const readNow = useCallback(() => read(store.state()), [store, read]);
  return useSyncExternalStore(store.subscribe, readNow);
}
