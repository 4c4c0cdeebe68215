import type * as Y from 'yjs';

/** From what length on a plan is drawn only near what is in sight, in positions. */
export const LONG = 60_000;

/** Whether a plan may be long: what was ever written in it is, of which much may be deleted. */
export function mayBeLong({ store }: Y.Doc): boolean {
  let length = 0;
  for (const structs of store.clients.values()) {
    const last = structs.at(-1);
    length += last ? last.id.clock + last.length : 0;
  }
  return length >= LONG;
}
