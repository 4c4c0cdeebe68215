import type { ThreadView } from '../../../shared/protocol/api';
import type { AnchorPlaces, ThreadPlace } from '../../editor/threadPlaces';

/** A thread with what its place says: `orphaned` when it stood on words that are gone. */
export interface PlacedThread extends ThreadView {
  readonly orphaned: boolean;
  /** Where it stands in the document as it was read last; null on the whole plan and where its words are gone. */
  readonly place: ThreadPlace | null;
}

/**
 * Threads apart by state, each list in the order of the text; behind them those on the whole plan and those whose words are
 * gone, oldest first.
 */
export function orderThreads(
  threads: readonly ThreadView[],
  places: AnchorPlaces,
): { readonly open: readonly PlacedThread[]; readonly resolved: readonly PlacedThread[] } {
  const rank = ({ place }: PlacedThread) => place?.from ?? Number.POSITIVE_INFINITY;
  const placed = threads
    .map((thread) => {
      const place = placeOf(thread, places);
      return { ...thread, place, orphaned: thread.quote !== null && !place };
    })
    .sort((one, other) =>
      rank(one) === rank(other) ? one.createdAt.localeCompare(other.createdAt) : rank(one) - rank(other),
    );
  return {
    open: placed.filter((thread) => !thread.resolved),
    resolved: placed.filter((thread) => thread.resolved),
  };
}

/** Where a thread stands: on its words, else on its node. */
export function placeOf(
  { id, nodeId, columnId }: Pick<ThreadView, 'id' | 'nodeId' | 'columnId'>,
  { threads, nodes }: AnchorPlaces,
): ThreadPlace | null {
  const node = nodeId && (columnId ? `${nodeId}/${columnId}` : nodeId);
  return threads.get(id) ?? (node ? nodes.get(node) : null) ?? null;
}
