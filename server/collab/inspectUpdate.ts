import * as Y from 'yjs';
import { fitStructs } from './fitStructs';
import { type Keystroke, readKeystroke } from './keystroke';
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
  /** The update without the pieces that are there already: whatever they said there, nobody is told two things of one piece. */
  readonly update: Uint8Array;
  /** The clocks of the Yjs clients that it brings forward. */
  readonly ends: ReadonlyMap<number, number>;
  /** See `typingNeeds`. */
  readonly needs: ReadonlyMap<number, number> | null;
  /** What it is, where it is one keystroke. */
  readonly keystroke?: Keystroke;
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
  const quick = keystroke && inspectKeystroke(update, keystroke, known);
  if (quick) return quick;
  let decoded: DecodedUpdate;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return { type: 'invalid' };
  }
  const repeated = clocksOfRepeated(decoded, known);
  if (repeated.size > 0)
    return inspectUpdate(Y.diffUpdate(update, Y.encodeStateVector(repeated)), known, ydoc);
  const ends = new Map<number, number>();
  const end = (client: number) => ends.get(client) ?? known(client);
  const fit = fitStructs(decoded.structs, { get: end, set: (client, clock) => ends.set(client, clock) });
  if (fit !== 'whole') return { type: fit === 'impossible' ? 'invalid' : fit };
  const deletions = [...decoded.ds.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }) => ({ client, clock, length: len })),
  );
  if (deletions.some(({ length }) => length < 1)) return { type: 'invalid' };
  if (deletions.some(({ client, clock, length }) => clock + length > end(client)))
    return { type: 'missing-past' };
  if (ends.size > 0) return { type: 'new', update, ends, needs: typingNeeds(decoded) };
  const isKnown = deletions.every(({ client, clock, length }) => isDeleted(ydoc(), client, clock, length));
  return isKnown ? { type: 'known' } : { type: 'new', update, ends, needs: null };
}

/** As for any update, in few steps; null when that is not enough, since a part of it is there already or stands on itself. */
function inspectKeystroke(
  update: Uint8Array,
  keystroke: Keystroke,
  known: (client: number) => number,
): UpdateVerdict | null {
  const { client, clock, text, origin, rightOrigin } = keystroke;
  const before = known(client);
  const end = clock + text.length;
  if (clock < before && before < end) return null;
  if (clock > before) return { type: 'missing-past' };
  const needs = new Map([[client, clock]]);
  for (const place of [origin, rightOrigin]) {
    if (!place) continue;
    if (place.clock >= known(place.client)) return place.client === client ? null : { type: 'missing-past' };
    if (place.client !== client)
      needs.set(place.client, Math.max(place.clock + 1, needs.get(place.client) ?? 0));
  }
  if (end <= before) return { type: 'known' };
  return { type: 'new', update, ends: new Map([[client, end]]), needs, keystroke };
}

/** Of the clients who say again what is there already: up to which clock. */
function clocksOfRepeated(
  { structs }: DecodedUpdate,
  known: (client: number) => number,
): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const { id } of structs) {
    const there = known(id.client);
    if (id.clock < there) clocks.set(id.client, there);
  }
  return clocks;
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
