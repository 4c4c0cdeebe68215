/** The proposals that were accepted here last, until something else is done: Ctrl+Z takes them back. */
let last: readonly string[] = [];
const listeners = new Set<() => void>();

/** Remembers what was just accepted. */
export function noteAcceptance(ids: readonly string[]): void {
  last = ids;
  for (const listener of listeners) listener();
}

/** What was accepted last and not taken back or written over; forgets it. */
export function takeLastAcceptance(): readonly string[] {
  const ids = last;
  last = [];
  return ids;
}

/** Whether there is an acceptance to take back. */
export const hasLastAcceptance = (): boolean => last.length > 0;

/** Calls back after each acceptance; returns an unsubscribe. */
export function onAcceptance(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
