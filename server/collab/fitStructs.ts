import * as Y from 'yjs';

/** A piece of a decoded update. */
export type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

/** Up to where a document has the pieces of each Yjs client. */
export interface Clocks {
  get(client: number): number;
  set(client: number, clock: number): void;
}

/**
 * `missing-past`: some pieces stand on what is neither there nor in the update. `impossible`: they wait for each other, or the
 * update says twice what one client wrote; no client of Yjs sends that, and Yjs takes now this part of it, now that.
 */
export type Fit = 'whole' | 'missing-past' | 'impossible';

/**
 * Brings the clocks forward by the pieces of an update, each after those that it stands on, as Yjs takes them in
 * (`integrateStructs`), and tells whether all found their place. None of them may be there already.
 */
export function fitStructs(structs: readonly Struct[], clocks: Clocks): Fit {
  const queues = queuesOf(structs);
  if (!queues) return 'impossible';
  const waiting = new Map<number, number[]>();
  const clients = [...queues.keys()];
  for (let client = clients.pop(); client !== undefined; client = clients.pop()) {
    const queue = queues.get(client) ?? [];
    const length = queue.length;
    for (let struct = queue.at(-1); struct; struct = queue.at(-1)) {
      const lacks = firstLacking(struct, clocks);
      if (lacks) {
        waiting.set(lacks.client, [...(waiting.get(lacks.client) ?? []), client]);
        break;
      }
      clocks.set(client, struct.id.clock + struct.length);
      queue.pop();
    }
    if (queue.length === length) continue;
    clients.push(...(waiting.get(client) ?? []));
    waiting.delete(client);
  }
  const isToCome = ({ client, clock }: Y.ID) => {
    const [last, first] = [queues.get(client)?.[0], queues.get(client)?.at(-1)];
    if (!last || !first || first instanceof Y.Skip) return false;
    return first.id.clock <= clock && clock < last.id.clock + last.length;
  };
  const firsts = [...queues.values()].flatMap((queue) => queue.at(-1) ?? []);
  if (firsts.length === 0) return 'whole';
  const isMissing = (struct: Struct) => {
    const lacks = firstLacking(struct, clocks);
    return lacks && !isToCome(lacks);
  };
  return firsts.some(isMissing) ? 'missing-past' : 'impossible';
}

/** The pieces by client, the first one last; null when a client comes twice or a piece is empty. */
function queuesOf(structs: readonly Struct[]): Map<number, Struct[]> | null {
  const queues = new Map<number, Struct[]>();
  let current: Struct[] = [];
  for (const struct of structs) {
    if (struct.length < 1) return null;
    if (struct.id.client !== current[0]?.id.client) {
      if (queues.has(struct.id.client)) return null;
      current = [];
      queues.set(struct.id.client, current);
    }
    current.push(struct);
  }
  for (const queue of queues.values()) queue.reverse();
  return queues;
}

/** What a piece stands on and is not there; what its client wrote before it is the first of that. */
function firstLacking(struct: Struct, clocks: Clocks): Y.ID | null {
  const { client, clock } = struct.id;
  if (struct instanceof Y.Skip) return struct.id;
  if (clock > clocks.get(client)) return Y.createID(client, clock - 1);
  if (!(struct instanceof Y.Item)) return null;
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  return (
    [struct.origin, struct.rightOrigin, parent].find((id) => id && id.clock >= clocks.get(id.client)) ?? null
  );
}
