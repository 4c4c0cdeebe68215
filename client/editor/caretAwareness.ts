import type { Awareness } from 'y-protocols/awareness';
import { personColours } from '../components/personColours';

interface AwarenessChange {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
type Listener = (change: AwarenessChange, origin: unknown) => void;

/**
 * An awareness as the caret plugin should see it. Its `change` tells of other people only: the plugin answers every change by a
 * transaction, and does not draw one's own caret. Before it hears of people their colours are told apart.
 */
export function caretAwareness(awareness: Awareness): Awareness {
  keepColoursApart(awareness);
  const listeners = new Map<Listener, Listener>();
  const view = Object.create(awareness) as Awareness;
  view.on = ((name: string, listener: Listener) => {
    const filtered: Listener = (change, origin) => {
      const clients = [...change.added, ...change.updated, ...change.removed];
      if (name === 'change' && clients.every((client) => client === awareness.clientID)) return;
      keepColoursApart(awareness);
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

/** Oneself is the first in an awareness. */
function keepColoursApart(awareness: Awareness): void {
  const ids = [...awareness.getStates().values()].map(({ user }) => user?.id);
  personColours.keepApart(ids.filter((id) => typeof id === 'string'));
}
