import type { Snapshot } from '../storage/planStore';
import type { RoomDependencies } from './roomDependencies';

/**
 * A snapshot of a plan up to a log position, from the snapshot before it and the log, without the document in memory, which would have
 * to be gone through while everybody waits. Null when the disk has not all of it (a record is damaged): then the document in memory is the better one.
 */
export async function compactStored(
  planId: string,
  position: number,
  { store, compact }: Pick<RoomDependencies, 'store' | 'compact'>,
): Promise<Snapshot | null> {
  const { snapshot, tail } = await store.load(planId);
  const updates = tail.filter((entry) => entry.position <= position).map(({ update }) => update);
  const { leftOut, ...whole } = await compact(snapshot ? [snapshot.state, ...updates] : updates);
  return leftOut.length === 0 ? { position, ...whole } : null;
}
