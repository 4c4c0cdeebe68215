import type { Awareness } from 'y-protocols/awareness';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
type Listener = (change: AwarenessChange, origin: unknown) => void;

/**
 * An awareness as the caret plugin should see it. Its `change` tells of other people only: the plugin answers every change by a
 * transaction, and does not draw one's own caret.
 */
export function caretAwareness(awareness: Awareness): Awareness {
  const listeners = new Map<Listener, Listener>();
  const view = Object.create(awareness) as Awareness;
  view.on = ((name: string, listener: Listener) => {
    const filtered: Listener = (change, origin) => {
      const clients = [...change.added, ...change.updated, ...change.removed];
      if (name !== 'change' || clients.some((client) => client !== awareness.clientID))
        listener(change, origin);
    };
    listeners.set(listener, filtered);
    awareness.on(name as 'change', filtered);
    return filtered;
  }) as unknown as Awareness['on'];
  view.off = (name, listener) => {
    awareness.off(name, (listeners.get(listener as Listener) ?? listener) as typeof listener);
    listeners.delete(listener as Listener);
  };
  return view;
}
