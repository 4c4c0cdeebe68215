import * as Y from 'yjs';
import type { DurableUpdate } from './durableUpdates';
import type { LiveDocument } from './liveDocument';
import type { Member } from './member';
import { frames } from './syncProtocol';
import { wireFrame } from './wireFrame';

/**
 * Shows updates to everyone but their author. Who only reads gets them
 * merged into as few frames as possible, who wrote some of them gets the others as they are; every frame is built once, and
 * each receiver gets all of them in one write. Who does not read gets nothing more now, and one difference later.
 * `document` holds the updates already.
 */
export function publishUpdates(
  updates: readonly DurableUpdate<Member>[],
  members: ReadonlySet<Member>,
  document: LiveDocument,
  mergedUpdates: number,
): void {
  const written = updates.flatMap(({ author, update }) => (update ? [{ author, update }] : []));
  const authors = new Set(written.map(({ author }) => author));
  const single = once(() => written.map(({ author, update }) => ({ author, wire: wireOf(update) })));
  const merged = once(() =>
    Buffer.concat(
      mergeUpdates(
        written.map(({ update }) => update),
        mergedUpdates,
      ).map(wireOf),
    ),
  );
  for (const member of written.length > 0 ? members : []) {
    if (!member.isLive || member.missing) continue;
    const wire = authors.has(member)
      ? Buffer.concat(single().flatMap(({ author, wire }) => (author === member ? [] : [wire])))
      : merged();
    if (wire.length > 0) member.socket.sendWire(wire);
    if (member.socket.isBehind) member.missing = document.vector();
  }
}

/** Tells the authors that their updates are on the disk. */
export function acknowledge(updates: readonly DurableUpdate<Member>[]): void {
  const counts = new Map<Member, number>();
  for (const { author, count } of updates) if (author && count !== null) counts.set(author, count);
  for (const [author, count] of counts) author.sendExtended(frames.saved(count));
}

function wireOf(update: Uint8Array): Buffer {
  return wireFrame(frames.update(update));
}

/** Computes a value when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

/** Merges in groups, since merging costs the square of the number. */
function mergeUpdates(updates: readonly Uint8Array[], atOnce: number): Uint8Array[] {
  const groups = Array.from({ length: Math.ceil(updates.length / atOnce) }, (_, index) =>
    updates.slice(index * atOnce, (index + 1) * atOnce),
  );
  return groups.map((group) => (group.length === 1 && group[0] ? group[0] : Y.mergeUpdates(group)));
}
