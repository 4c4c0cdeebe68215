import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import { type PersonHere, readPeople } from './readPeople';

/** Who has the plan open now; the same list until it changes, however often carets move. */
export function usePeople(awareness: Awareness): readonly PersonHere[] {
  const last = useRef<readonly PersonHere[]>([]);
  const subscribe = useCallback(
    (listener: () => void) => {
      awareness.on('change', listener);
      return () => awareness.off('change', listener);
    },
    [awareness],
  );
  return useSyncExternalStore(subscribe, () => {
    const people = readPeople(awareness.getStates().values());
    const same =
      people.length === last.current.length &&
      people.every(({ id }, index) => id === last.current[index]?.id);
    if (!same) last.current = people;
    return last.current;
  });
}
