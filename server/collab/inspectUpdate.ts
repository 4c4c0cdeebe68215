import * as Y from 'yjs';

/** What an update brings to a document that is known up to certain clocks. */
export type UpdateVerdict =
  | { readonly type: 'new'; readonly ends: ReadonlyMap<number, number> }
  | { readonly type: 'known' }
  | { readonly type: 'missing-past' }
  | { readonly type: 'invalid' };

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/**
 * Judges an update without applying it. `known` tells, for a Yjs client id, up to which clock its structs are there already;
 * `ydoc` tells what is deleted already. `ends` are the clocks after the update. An update whose past is missing would wait
 * in every peer for something that may never come, so it must not be relayed.
 */
export function inspectUpdate(
  update: Uint8Array,
  known: (client: number) => number,
  ydoc: Y.Doc,
): UpdateVerdict {
  let decoded: DecodedUpdate;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { type: 'invalid' };
  }
  const ends = endsAfter(decoded, known);
  if (!ends) return { type: 'missing-past' };
  const end = (client: number) => ends.get(client) ?? known(client);
  if (!decoded.structs.every((struct) => hasItsPast(struct, end))) return { type: 'missing-past' };
  let deletes = false;
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) {
      if (clock + len > end(client)) return { type: 'missing-past' };
      deletes ||= !isDeleted(ydoc, client, clock, len);
    }
  return deletes || ends.size > 0 ? { type: 'new', ends } : { type: 'known' };
}

/** The clocks of the clients that the update brings forward; null when a piece before it is missing. */
function endsAfter(
  { structs }: DecodedUpdate,
  known: (client: number) => number,
): Map<number, number> | null {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const before = ends.get(client) ?? known(client);
    if (clock > before) return null;
    if (clock + struct.length > before) ends.set(client, clock + struct.length);
  }
  return ends;
}

function hasItsPast(struct: DecodedUpdate['structs'][number], end: (client: number) => number): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  return [struct.origin, struct.rightOrigin, parent].every((id) => !id || id.clock < end(id.client));
}

function isDeleted(ydoc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = ydoc.store.clients.get(client);
  if (!structs || clock + length > Y.getState(ydoc.store, client)) return false;
  for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
    const struct = structs[index];
    if (!struct || struct.id.clock >= clock + length) break;
    if (!struct.deleted) return false;
  }
  return true;
}
