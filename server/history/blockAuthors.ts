import * as Y from 'yjs';
import { type PackedLog, unpackLog } from './packedLog';
import { replayLog } from './replayLog';

/** Who changed which block: people by the id of the block, row or column; a block counts for those that hold it too. */
export type BlockAuthors = Readonly<Record<string, readonly string[]>>;

/** The name of the mark in the schema. */
const COMMENT_MARK = 'comment';

/** Who changed what after a log position. The log reaches from its start to the later of the two states. */
export function blockAuthors(log: PackedLog, after: number): BlockAuthors {
  const entries = unpackLog(log);
  const ydoc = replayLog(entries, false);
  const authors = new Map<string, Set<string>>();
  for (const { position, userId, update } of entries) {
    if (position <= after || userId === null) continue;
    for (const item of itemsOf(ydoc, update))
      for (const id of idsAround(item)) {
        const people = authors.get(id) ?? new Set();
        people.add(userId);
        authors.set(id, people);
      }
  }
  ydoc.destroy();
  return Object.fromEntries([...authors].map(([id, people]) => [id, [...people]]));
}

/** What an update brought and what it deleted, as it is in the document; the places of comments are no change of the words. */
function* itemsOf(ydoc: Y.Doc, update: Uint8Array): Generator<Y.Item> {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return;
  }
  for (const struct of decoded.structs)
    if (struct instanceof Y.Item) yield* itemsIn(ydoc, struct.id.client, struct.id.clock, struct.length);
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) yield* itemsIn(ydoc, client, clock, len);
}

function* itemsIn(ydoc: Y.Doc, client: number, clock: number, length: number): Generator<Y.Item> {
  const structs = ydoc.store.clients.get(client);
  if (!structs || clock >= Y.getState(ydoc.store, client)) return;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= clock + length) return;
    if (struct instanceof Y.Item && !isCommentPlace(struct)) yield struct;
  }
}

/** Marks that may lie over each other have a hash behind their name. */
function isCommentPlace({ content }: Y.Item): boolean {
  return content instanceof Y.ContentFormat && content.key.split('--')[0] === COMMENT_MARK;
}

/** The ids of the elements that an item is or stands in. */
function* idsAround(item: Y.Item): Generator<string> {
  const own = item.content instanceof Y.ContentType ? item.content.type : null;
  for (let type = own ?? item.parent; type instanceof Y.AbstractType; type = type._item?.parent ?? null) {
    // A deleted element says no attributes any more, but its items are kept.
    const [id] = type._map.get('id')?.content.getContent() ?? [];
    if (typeof id === 'string') yield id;
  }
}
