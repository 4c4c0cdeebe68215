import * as Y from 'yjs';

/**
 * What a document must have (Yjs client → clock) so that this update is plain typing in it: characters beside characters that
 * are there, nothing else. Yjs takes such an update in whatever it says, so it may be shown before it is applied. Null for
 * every other update.
 */
export function typingNeeds({
  structs,
  ds,
}: ReturnType<typeof Y.decodeUpdate>): ReadonlyMap<number, number> | null {
  if (ds.clients.size > 0) return null;
  const needs = new Map<number, number>();
  const ends = new Map<number, number>();
  const need = (client: number, clock: number) => needs.set(client, Math.max(clock, needs.get(client) ?? 0));
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null;
    const { client, clock } = struct.id;
    const neighbours = [struct.origin, struct.rightOrigin].filter((id) => id !== null);
    if (neighbours.length === 0) return null;
    if ((ends.get(client) ?? clock) !== clock) return null;
    if (!ends.has(client)) need(client, clock);
    ends.set(client, clock + struct.length);
    for (const id of neighbours) {
      if (id.client !== client) need(id.client, id.clock + 1);
      else if (id.clock >= clock) return null;
    }
  }
  return needs;
}
