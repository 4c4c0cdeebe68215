import type { ThreadView } from '../../../shared/protocol/api';
import type { ThreadPlace } from './threadPlaces';

/** A thread with what its place says: `orphaned` when it stood on words that are gone. */
export interface PlacedThread extends ThreadView {
  readonly orphaned: boolean;
}

/**
 * Threads apart by state, each list in the order of the text; behind them those on the whole plan and those whose words are
 * gone, oldest first. `places` is in the order of the text.
 */
export function orderThreads(
  threads: readonly ThreadView[],
  places: ReadonlyMap<string, ThreadPlace>,
): { readonly open: readonly PlacedThread[]; readonly resolved: readonly PlacedThread[] } {
  const order = new Map([...places.keys()].map((thread, index) => [thread, index]));
  const rank = (thread: ThreadView) => order.get(thread.id) ?? order.size;
  const placed = threads
    .map((thread) => ({ ...thread, orphaned: thread.quote !== null && !order.has(thread.id) }))
    .sort((one, other) => rank(one) - rank(other) || one.createdAt.localeCompare(other.createdAt));
  return {
    open: placed.filter((thread) => !thread.resolved),
    resolved: placed.filter((thread) => thread.resolved),
  };
}
