import * as Y from 'yjs';
import type { DurableUpdate } from './durableUpdates';
import { joinFrames } from './joinFrames';
import type { LiveDocument } from './liveDocument';
import type { Member } from './member';
import { frames, wires } from './syncProtocol';

/** The frame of carets that a receiver gets, or null. */
export type CaretsFor = (member: Member) => Uint8Array | null;

/**
 * Shows updates to everyone but their author, and along with them the carets that `takeCarets` gives, if any are due. Who only reads gets the words
 * merged into as few frames as possible, who wrote some of them gets the others as they are; every frame is built once, and
 * each receiver gets all of them in one write. Who does not read gets nothing more now, and one difference later.
 * `document` holds the updates already.
 */
export function publishUpdates(
  updates: readonly DurableUpdate<Member>[],
  members: ReadonlySet<Member>,
  document: LiveDocument,
  mergedUpdates: number,
  takeCarets: () => CaretsFor | null,
): void {
  const written: { author: Member | null; update: Uint8Array; wire: Buffer }[] = [];
  const authors = new Set<Member | null>();
  for (const { author, judged } of updates) {
    if (!judged) continue;
    written.push({ author, update: judged.update, wire: wires.update(judged.update) });
    authors.add(author);
  }
  if (written.length === 0) return;
  const [first] = written;
  const merged = once(() =>
    written.length === 1 && first
      ? first.wire
      : Buffer.concat(
          mergeUpdates(
            written.map(({ update }) => update),
            mergedUpdates,
          ).map(wires.update),
        ),
  );
  const caretsFor = takeCarets();
  for (const member of members) {
    const { socket } = member;
    const carets = caretsFor?.(member) ?? null;
    const isLive = member.isLive && !member.missing;
    if (isLive && !authors.has(member)) socket.sendAtOnce(carets ? joinFrames([merged(), carets]) : merged());
    else {
      if (isLive) for (const { author, wire } of written) if (author !== member) socket.sendWire(wire);
      if (carets) socket.sendWire(carets);
    }
    if (isLive && socket.isBehind) member.missing = document.vector();
  }
}

/** Tells the authors that their updates are on the disk. */
export function acknowledge(updates: readonly DurableUpdate<Member>[]): void {
  const counts = new Map<Member, number>();
  for (const { author, count } of updates) if (author?.extended && count !== null) counts.set(author, count);
  for (const [author, count] of counts) author.socket.send(frames.saved(count));
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
