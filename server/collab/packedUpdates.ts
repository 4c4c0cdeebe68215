/** Many updates as two buffers, which another thread can be given instead of being sent copies. */
export interface PackedUpdates {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each update ends in `bytes`. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** Copies updates into one buffer. */
export function packUpdates(updates: readonly Uint8Array[]): PackedUpdates {
  const bytes = new Uint8Array(updates.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(updates.length);
  let end = 0;
  updates.forEach((update, place) => {
    bytes.set(update, end);
    end += update.length;
    ends[place] = end;
  });
  return { bytes, ends };
}

/** The updates again, as views of the buffer. */
export function unpackUpdates({ bytes, ends }: PackedUpdates): readonly Uint8Array[] {
  return Array.from(ends, (end, place) => bytes.subarray(ends[place - 1] ?? 0, end));
}
