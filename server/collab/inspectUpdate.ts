import * as Y from 'yjs';
import { type Keystroke, readKeystroke } from './readKeystroke';
import { typingNeeds } from './typingNeeds';

/** What an update brings to a document that is known up to certain clocks. */
export type UpdateVerdict =
  | NewUpdate
  | { readonly type: 'known' }
  | { readonly type: 'missing-past' }
  | { readonly type: 'invalid' };

/** The verdict on an update that brings something. */
export interface NewUpdate {
  readonly type: 'new';
  /** The clocks of the Yjs clients that it brings forward. */
  readonly ends: ReadonlyMap<number, number>;
  /** See `typingNeeds`. */
  readonly needs: ReadonlyMap<number, number> | null;
}

type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/**
 * Judges an update without applying it. `known` tells, for a Yjs client id, up to which clock its structs are there already;
 * `ydoc`, asked for only when it matters, what is deleted already. An update whose past is missing would wait
 * in every peer for something that may never come, so it must not be relayed.
 */
export function inspectUpdate(
  update: Uint8Array,
  known: (client: number) => number,
  ydoc: () => Y.Doc,
): UpdateVerdict {
  const keystroke = readKeystroke(update);
  if (keystroke) return inspectKeystroke(keystroke, known);
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
  const deletions = [...decoded.ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  );
  if (deletions.some(({ client, clock, length }) => clock + length > end(client)))
    return { type: 'missing-past' };
  if (ends.size > 0) return { type: 'new', ends, needs: typingNeeds(decoded) };
  const isKnown = deletions.every(({ client, clock, length }) => isDeleted(ydoc(), client, clock, length));
  return isKnown ? { type: 'known' } : { type: 'new', ends, needs: null };
}

/** As for any update, in few steps. */
function inspectKeystroke(
  { client, clock, length, origin, rightOrigin }: Keystroke,
  known: (client: number) => number,
): UpdateVerdict {
  const before = known(client);
  const end = clock + length;
  if (clock > before) return { type: 'missing-past' };
  const needs = new Map([[client, clock]]);
  let isPlain = true;
  for (const place of [origin, rightOrigin]) {
    if (!place) continue;
    const isOwn = place.client === client;
    if (place.clock >= (isOwn ? Math.max(end, before) : known(place.client))) return { type: 'missing-past' };
    if (!isOwn) needs.set(place.client, Math.max(place.clock + 1, needs.get(place.client) ?? 0));
    else if (place.clock >= clock) isPlain = false;
  }
  if (end <= before) return { type: 'known' };
  return { type: 'new', ends: new Map([[client, end]]), needs: isPlain ? needs : null };
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
