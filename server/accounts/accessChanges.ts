import type { AccessChange } from './access';

/** Passes on what changes about rights, so that sockets of the person concerned can be closed at once. */
export interface AccessChanges {
  emit(change: AccessChange): void;
  /** Returns an unsubscribe. */
  subscribe(listener: (change: AccessChange) => void): () => void;
}

export function createAccessChanges(): AccessChanges {
  const listeners = new Set<(change: AccessChange) => void>();
  return {
    emit(change) {
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
