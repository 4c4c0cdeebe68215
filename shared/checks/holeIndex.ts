import type { Passage } from './passage';

/** A character of a passage. */
export interface Hole {
  readonly passage: Passage;
  readonly index: number;
}

/** A hole with the number of the window that it was found by. */
interface Spot extends Hole {
  readonly kind: number;
}

/** How many characters are compared before and behind the one that may differ. */
const WINDOWS: readonly (readonly [before: number, after: number])[] = [
  [4, 4],
  [2, 6],
  [6, 2],
];
/** Where a name may hold one more character: two characters on either side. */
const NARROW: readonly [before: number, after: number] = [2, 2];
const ALL_WINDOWS = [...WINDOWS, NARROW];
const NONE = -1;

/**
 * Finds characters by what stands around them. Every window of Chinese characters is an entry in a hash table of typed arrays, chained by
 * number, so that passages can come and go one by one: a plan of 45,000 characters has 180,000 entries.
 */
export class HoleIndex {
  private heads = new Int32Array(1 << 16).fill(NONE);
  private next = new Int32Array(1 << 16);
  private hashes = new Int32Array(1 << 16);
  /** The index of the character, times 4, plus the number of the window. */
  private places = new Int32Array(1 << 16);
  private owners = new Int32Array(1 << 16);
  private used = 0;
  private free: number[] = [];
  private readonly passages: (Passage | null)[] = [];
  private readonly numbers = new Map<Passage, { number: number; entries: Int32Array }>();
  /** The hashes under which different characters stand in one window. */
  private readonly differing = new Set<number>();

  /** Takes a passage in; `codes` are its characters, 0 where none is Chinese. */
  add(passage: Passage, codes: Uint16Array): void {
    const number = this.passages.push(passage) - 1;
    const entries: number[] = [];
    const runs = runsOf(codes);
    ALL_WINDOWS.forEach(([before, after], kind) => {
      for (let index = before; index + after < codes.length; index += 1)
        if ((runs[index + after] as number) > before + after)
          entries.push(this.insert(hashAround(codes, index, before, after, kind), number, index * 4 + kind));
    });
    this.numbers.set(passage, { number, entries: Int32Array.from(entries) });
  }

  /** Takes a passage out again. */
  remove(passage: Passage): void {
    const own = this.numbers.get(passage);
    if (!own) return;
    for (const entry of own.entries) this.unlink(entry);
    this.passages[own.number] = null;
    this.numbers.delete(passage);
  }

  /** Groups of characters with equal surroundings that are not all the same character; a group may hold one spot more than once in other windows. */
  differingGroups(): readonly (readonly Hole[])[] {
    const groups: Hole[][] = [];
    for (const hash of this.differing) {
      const found = this.entriesOf(hash);
      if (found.every((hole) => characterOf(hole) === characterOf(found[0] as Hole))) {
        this.differing.delete(hash);
        continue;
      }
      groups.push(...splitByWindow(found));
    }
    return groups;
  }

  /** The characters that stand between two characters before and two behind. */
  between(before: string, after: string): readonly Hole[] {
    const codes = Uint16Array.from([...before, ' ', ...after], (character) => character.charCodeAt(0));
    const hash = hashAround(codes, before.length, ...NARROW, WINDOWS.length);
    return this.entriesOf(hash).filter(
      ({ passage, index }) =>
        passage.text.startsWith(before, index - before.length) && passage.text.startsWith(after, index + 1),
    );
  }

  private entriesOf(hash: number): Spot[] {
    const found: Spot[] = [];
    for (
      let entry = this.heads[this.slotOf(hash)] as number;
      entry !== NONE;
      entry = this.next[entry] as number
    )
      if (this.hashes[entry] === hash) {
        const passage = this.passages[this.owners[entry] as number];
        const place = this.places[entry] as number;
        if (passage) found.push({ passage, index: place >> 2, kind: place & 3 });
      }
    return found;
  }

  private insert(hash: number, owner: number, place: number): number {
    const entry = this.free.pop() ?? this.used++;
    if (entry >= this.next.length) this.grow();
    const slot = this.slotOf(hash);
    if ((place & 3) < WINDOWS.length) this.compare(hash, slot, owner, place);
    this.hashes[entry] = hash;
    this.owners[entry] = owner;
    this.places[entry] = place;
    this.next[entry] = this.heads[slot] as number;
    this.heads[slot] = entry;
    return entry;
  }

  /** One other entry is enough: while a window is not in `differing`, all its entries hold the same character. */
  private compare(hash: number, slot: number, owner: number, place: number): void {
    for (let entry = this.heads[slot] as number; entry !== NONE; entry = this.next[entry] as number) {
      if (this.hashes[entry] !== hash) continue;
      if (
        this.codeAt(this.owners[entry] as number, this.places[entry] as number) !== this.codeAt(owner, place)
      )
        this.differing.add(hash);
      return;
    }
  }

  private codeAt(owner: number, place: number): number | undefined {
    return this.passages[owner]?.text.charCodeAt(place >> 2);
  }

  private unlink(entry: number): void {
    const slot = this.slotOf(this.hashes[entry] as number);
    let before = NONE;
    let at = this.heads[slot] as number;
    while (at !== entry) {
      before = at;
      at = this.next[at] as number;
    }
    if (before === NONE) this.heads[slot] = this.next[entry] as number;
    else this.next[before] = this.next[entry] as number;
    this.free.push(entry);
  }

  private slotOf(hash: number): number {
    return hash & (this.heads.length - 1);
  }

  private grow(): void {
    const size = this.next.length * 2;
    this.next = enlarged(this.next, size);
    this.hashes = enlarged(this.hashes, size);
    this.places = enlarged(this.places, size);
    this.owners = enlarged(this.owners, size);
    const old = this.heads;
    this.heads = new Int32Array(size).fill(NONE);
    for (const head of old)
      for (let entry = head; entry !== NONE; ) {
        const following = this.next[entry] as number;
        const slot = this.slotOf(this.hashes[entry] as number);
        this.next[entry] = this.heads[slot] as number;
        this.heads[slot] = entry;
        entry = following;
      }
  }
}

function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

function characterOf({ passage, index }: Hole): number {
  return passage.text.charCodeAt(index);
}

/** For each character, how many Chinese ones end there in a row. */
function runsOf(codes: Uint16Array): Uint32Array {
  const runs = new Uint32Array(codes.length);
  for (let index = 0; index < codes.length; index += 1)
    if (codes[index] !== 0) runs[index] = (runs[index - 1] ?? 0) + 1;
  return runs;
}

function hashAround(codes: Uint16Array, index: number, before: number, after: number, kind: number): number {
  let hash = 17 + kind;
  for (let at = index - before; at <= index + after; at += 1)
    if (at !== index) hash = Math.imul(hash, 0x01000193) ^ (codes[at] as number);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) | 0;
}

/** Windows that only share their hash are parted by what they hold. */
function splitByWindow(spots: readonly Spot[]): readonly Hole[][] {
  const groups = new Map<string, Hole[]>();
  for (const { passage, index, kind } of spots) {
    const [before, after] = WINDOWS[kind] ?? NARROW;
    const key = `${kind}${passage.text.slice(index - before, index)}□${passage.text.slice(index + 1, index + 1 + after)}`;
    const group = groups.get(key);
    if (group) group.push({ passage, index });
    else groups.set(key, [{ passage, index }]);
  }
  return [...groups.values()];
}
