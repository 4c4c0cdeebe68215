/** The proposals that were accepted here last, or are being accepted, until something else is done: Ctrl+Z takes them back. */
let last: Promise<readonly string[]> | null = null;
const listeners = new Set<() => void>();

/** Remembers what is being accepted; `accepted` resolves with the ids that were. Gives `accepted` back. */
export function noteAcceptance<T extends { readonly accepted: readonly string[] }>(
  accepted: Promise<T>,
): Promise<T> {
  const ids = accepted.then(
    (answer) => answer.accepted,
    // Whoever asked is told; there is nothing to take back.
    () => [],
  );
  last = ids;
  void ids.then(({ length }) => {
    if (length === 0 && last === ids) last = null;
    for (const listener of listeners) listener();
  });
  return accepted;
}

/** What was accepted last and not taken back or written over; forgets it. */
export async function takeLastAcceptance(): Promise<readonly string[]> {
  const ids = last;
  last = null;
  return ids ?? [];
}

/** Forgets it: something else was done. */
export function forgetAcceptance(): void {
  last = null;
}

/** Whether there is an acceptance to take back. */
export const hasLastAcceptance = (): boolean => last !== null;

/** Calls back after each acceptance; returns an unsubscribe. */
export function onAcceptance(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
