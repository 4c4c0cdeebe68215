import type { Awareness } from 'y-protocols/awareness';

interface Changes {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}
type Listener = (changes: Changes, origin: unknown) => void;

/**
 * The same awareness, whose `change` tells only of other people: the caret plugin draws nobody's own caret, yet would draw all
 * carets again after every keystroke of its own.
 */
export function othersAwareness(awareness: Awareness): Awareness {
  const filters = new Map<Listener, Listener>();
  const filterOf = (listener: Listener): Listener => {
    const known = filters.get(listener);
    if (known) return known;
    const filter: Listener = (changes, origin) => {
      const changed = [...changes.added, ...changes.updated, ...changes.removed];
      if (changed.some((client) => client !== awareness.clientID)) listener(changes, origin);
    };
    filters.set(listener, filter);
    return filter;
  };
  return Object.create(awareness, {
    on: {
      value: (name: string, listener: Listener) =>
        awareness.on(name, name === 'change' ? filterOf(listener) : listener),
    },
    off: {
      value: (name: string, listener: Listener) =>
        awareness.off(name, name === 'change' ? filterOf(listener) : listener),
    },
  }) as Awareness;
}
