import { createHash } from 'node:crypto';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { LogEntry, PlanStore } from '../storage/planStore';

/** So many bytes of an entry's hash tell it from every other one. */
const MARK_SIZE = 12;

/**
 * Places in a plan's log as clients keep them: the position of an entry with a mark of what it holds. After a restored backup other
 * entries get the same positions, so a position alone would prove nothing; with its mark it proves that the log up to there
 * is the one that the client knows.
 */
export class LogPlaces {
  #newest: { readonly position: number; readonly place: Uint8Array } | null = null;

  constructor(
    private readonly planId: string,
    private readonly store: Pick<PlanStore, 'readLog'>,
  ) {}

  /** The place of the entry at a position, which must be on the disk; null when there is none. Throws what the store throws. */
  async at(position: number): Promise<Uint8Array | null> {
    if (this.#newest?.position === position) return this.#newest.place;
    const [entry] = await this.store.readLog(this.planId, position - 1, 1);
    if (entry?.position !== position) return null;
    const place = placeOf(entry);
    this.#newest = { position, place };
    return place;
  }

  /** The position of a place that a client has kept; null when this log has no such place. Throws what the store throws. */
  async find(place: Uint8Array): Promise<number | null> {
    if (place.length <= MARK_SIZE) return null;
    const position = decoding.readVarUint(decoding.createDecoder(place));
    const found = await this.at(position);
    return found && Buffer.compare(found, place) === 0 ? position : null;
  }
}

function placeOf({ planId, position, userId, time, update }: LogEntry): Uint8Array {
  const mark = createHash('sha256')
    .update(JSON.stringify([planId, position, userId, time]))
    .update(update)
    .digest()
    .subarray(0, MARK_SIZE);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, position);
    encoding.writeUint8Array(encoder, mark);
  });
}
