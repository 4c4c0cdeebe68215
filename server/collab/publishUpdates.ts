import * as Y from 'yjs';
import type { DurableUpdate } from './durableUpdates';
import type { LiveDocument } from './liveDocument';
import type { Member } from './member';
import { frames } from './syncProtocol';

/**
 * Shows durable updates to everyone but their author, merged into as few frames as possible, and tells the authors that
 * they are saved. Who does not read gets nothing more now, and one difference later. `document` holds the updates already.
 */
export function publishUpdates(
  updates: readonly DurableUpdate<Member>[],
  members: ReadonlySet<Member>,
  document: LiveDocument,
  mergedUpdates: number,
): void {
  const authors = new Set(updates.map(({ author }) => author));
  const framesWithout = (receiver: Member | null) =>
    mergeUpdates(
      updates.flatMap(({ author, update }) =>
        update && (author === null || author !== receiver) ? [update] : [],
      ),
      mergedUpdates,
    ).map(frames.update);
  const shared = framesWithout(null);
  for (const member of members) {
    if (!member.isLive || member.missing) continue;
    for (const frame of authors.has(member) ? framesWithout(member) : shared) member.socket.send(frame);
    if (member.socket.isBehind) member.missing = document.vector();
  }
  acknowledge(updates);
}

/** Merges in groups, since merging costs the square of the number. */
function mergeUpdates(updates: readonly Uint8Array[], atOnce: number): Uint8Array[] {
  const groups = Array.from({ length: Math.ceil(updates.length / atOnce) }, (_, index) =>
    updates.slice(index * atOnce, (index + 1) * atOnce),
  );
  return groups.map((group) => (group.length === 1 && group[0] ? group[0] : Y.mergeUpdates(group)));
}

function acknowledge(updates: readonly DurableUpdate<Member>[]): void {
  const counts = new Map<Member, number>();
  for (const { author, count } of updates) if (author && count !== null) counts.set(author, count);
  for (const [author, count] of counts) author.sendExtended(frames.saved(count));
}
