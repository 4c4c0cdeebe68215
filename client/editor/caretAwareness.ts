import type { Awareness } from 'y-protocols/awareness';

/** One's own caret is told to the others at most this often, in milliseconds: it moves with every keystroke. */
const TELL_EVERY = 60;

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
type Listener = (change: AwarenessChange, origin: unknown) => void;

/**
 * An awareness as the caret plugin should see it. Its `change` tells of other people only: the plugin answers every change by a
 * transaction, and does not draw one's own caret. What it says of one's own caret goes out with the next tick of a slow clock.
 */
export function caretAwareness(awareness: Awareness): Awareness {
  const listeners = new Map<Listener, Listener>();
  const waiting = new Map<string, unknown>();
  const tell = () => {
    for (const [field, value] of waiting) awareness.setLocalStateField(field, value);
    waiting.clear();
  };
  const view = Object.create(awareness) as Awareness;
  view.setLocalStateField = (field, value) => {
    if (waiting.size === 0) setTimeout(tell, TELL_EVERY);
    waiting.set(field, value);
  };
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
