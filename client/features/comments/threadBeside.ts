import type { PlacedThread } from './orderThreads';

/** The thread before or behind the active one, round the end; the first or last where none of the list is active. */
export function threadBeside(
  threads: readonly PlacedThread[],
  activeId: string | null,
  step: 1 | -1,
): PlacedThread | null {
  const at = threads.findIndex(({ id }) => id === activeId);
  if (at < 0) return threads.at(step === 1 ? 0 : -1) ?? null;
  return threads[(at + step + threads.length) % threads.length] ?? null;
}
