import { diffSequences } from './diffSequences';
import { findCandidates } from './findCandidates';
import { type Profile, profileOf, sharedPairs, similarity } from './similarity';

/** One thing to be found again on the other side: a block, a row, a column. */
export interface MatchItem {
  /** Its id where ids tell which is which, else null. */
  readonly id: string | null;
  /** Only items of one family are taken for two forms of one thing. */
  readonly family: string;
  readonly text: string;
  /** A text that names it (a row's name, a column's header), '' where it has none. */
  readonly key: string;
}

/** For every newer item the index of the older one that it was, or null. */
export type Matches = (number | null)[];

/** An item with the same id is another thing when its text has less in common than this. */
const LEAST_WITH_ID = 0.15;
/** Texts less alike than this are not two forms of one text: at the same place, and at another one. */
const LEAST_IN_PLACE = 0.3;
const LEAST_MOVED = 0.75;
/** Shorter texts occur at several places by chance, so alike ones are not taken for moved. */
const SHORTEST_MOVED = 12;

/** Finds every newer item among the older ones: by id, by equal text, by key, then by how alike they are. */
export function matchItems(older: readonly MatchItem[], newer: readonly MatchItem[]): Matches {
  return new Matcher(older, newer).run();
}

/** So much of a part that was split off stood in the whole. */
const LEAST_SPLIT_OFF = 0.8;

class Matcher {
  private readonly matches: Matches;
  private readonly taken: boolean[];
  private readonly profiles: { older: (Profile | undefined)[]; newer: (Profile | undefined)[] };

  constructor(
    private readonly older: readonly MatchItem[],
    private readonly newer: readonly MatchItem[],
  ) {
    this.matches = newer.map(() => null);
    this.taken = older.map(() => false);
    this.profiles = { older: [], newer: [] };
  }

  run(): Matches {
    this.matchIds();
    this.matchEqualInOrder();
    this.matchUnique((item) => (item.text.length > 1 ? `${item.family}\n${item.text}` : ''));
    this.matchUnique((item) => item.key && `${item.family}\n${item.key}`);
    this.matchUnique((item) => (item.text.length >= SHORTEST_MOVED ? item.text : ''));
    this.matchNeighbours();
    this.matchAlike();
    this.matchNeighbours();
    return this.matches;
  }

  private matchIds(): void {
    const places = new Map<string, number>();
    this.older.forEach(({ id }, index) => {
      if (id !== null && !places.has(id)) places.set(id, index);
    });
    this.newer.forEach((item, index) => {
      const found = item.id === null ? undefined : places.get(item.id);
      if (found === undefined || this.taken[found] || this.older[found]?.family !== item.family) return;
      const isEmptied = item.text === '' || this.older[found]?.text === '';
      if (isEmptied || this.alike(found, index) >= LEAST_WITH_ID) this.match(found, index);
    });
  }

  /** What stayed as it was, in the order that keeps most. */
  private matchEqualInOrder(): void {
    const free = this.free();
    const word = ({ family, text }: MatchItem) => `${family}\n${text}`;
    const steps = diffSequences(
      free.older.map((index) => word(this.older[index] as MatchItem)),
      free.newer.map((index) => word(this.newer[index] as MatchItem)),
    );
    for (const step of steps)
      if (step.kind === 'same')
        for (let offset = 0; offset < step.count; offset += 1)
          this.match(free.older[step.older + offset] as number, free.newer[step.newer + offset] as number);
  }

  /** Items whose word occurs once among the free ones of either side; '' is no word. */
  private matchUnique(wordOf: (item: MatchItem) => string): void {
    const free = this.free();
    const count = (items: readonly MatchItem[], indexes: readonly number[]) => {
      const places = new Map<string, number | null>();
      for (const index of indexes) {
        const word = wordOf(items[index] as MatchItem);
        if (word) places.set(word, places.has(word) ? null : index);
      }
      return places;
    };
    const older = count(this.older, free.older);
    for (const [word, index] of count(this.newer, free.newer)) {
      const found = older.get(word);
      if (index !== null && found !== null && found !== undefined) this.match(found, index);
    }
  }

  /** Beside a matched pair, free neighbours on the same side that are equal or not too different. */
  private matchNeighbours(): void {
    for (const step of [1, -1]) {
      const indexes = this.newer.map((_, index) => (step === 1 ? index : this.newer.length - 1 - index));
      for (const index of indexes) {
        const before = index - step;
        const inside = before >= 0 && before < this.newer.length;
        const found = inside ? this.matches[before] : step === 1 ? -1 : this.older.length;
        if (found === null || found === undefined || this.matches[index] !== null) continue;
        const candidate = this.older[found + step];
        if (!candidate || this.taken[found + step] || candidate.family !== this.newer[index]?.family)
          continue;
        if (this.alike(found + step, index) >= LEAST_IN_PLACE) this.match(found + step, index);
      }
    }
  }

  /** The most alike pairs first. */
  private matchAlike(): void {
    const free = this.free();
    const scored = findCandidates(
      free.older.map((index) => this.profile('older', index)),
      free.newer.map((index) => this.profile('newer', index)),
    ).map(({ older, newer }) => {
      const pair = { older: free.older[older] as number, newer: free.newer[newer] as number };
      return { ...pair, score: this.alike(pair.older, pair.newer) };
    });
    scored.sort(
      (one, other) => other.score - one.score || one.newer - other.newer || one.older - other.older,
    );
    for (const pair of scored) {
      const { family, text } = this.newer[pair.newer] as MatchItem;
      if (this.taken[pair.older] || this.matches[pair.newer] !== null) continue;
      if (this.older[pair.older]?.family !== family) continue;
      const inPlace = this.isInPlace(pair.older, pair.newer);
      const isLong = Math.min(text.length, this.older[pair.older]?.text.length ?? 0) >= SHORTEST_MOVED;
      const mayMove = isLong && !this.isSplitOff(pair.newer);
      if (pair.score >= (inPlace ? LEAST_IN_PLACE : LEAST_MOVED) && (inPlace || mayMove))
        this.match(pair.older, pair.newer);
    }
  }

  /** Whether the nearest matched items before and after both stand on the same sides of the two. */
  private isInPlace(older: number, newer: number): boolean {
    let [before, after] = [newer - 1, newer + 1];
    while (before >= 0 && this.matches[before] === null) before -= 1;
    while (after < this.newer.length && this.matches[after] === null) after += 1;
    const lower = before < 0 ? -1 : (this.matches[before] as number);
    const upper = after >= this.newer.length ? this.older.length : (this.matches[after] as number);
    return lower < older && older < upper;
  }

  /** Whether a neighbour lost just these words. */
  private isSplitOff(newer: number): boolean {
    const part = this.profile('newer', newer);
    return [newer - 1, newer + 1].some((index) => {
      const older = this.matches[index];
      if (older == null || this.older[older]?.text === this.newer[index]?.text) return false;
      return sharedPairs(part, this.profile('older', older)) >= LEAST_SPLIT_OFF * part.size;
    });
  }

  private free() {
    return {
      older: this.taken.flatMap((taken, index) => (taken ? [] : [index])),
      newer: this.matches.flatMap((match, index) => (match === null ? [index] : [])),
    };
  }

  private alike(older: number, newer: number): number {
    return similarity(this.profile('older', older), this.profile('newer', newer));
  }

  private profile(side: 'older' | 'newer', index: number): Profile {
    const profiles = this.profiles[side];
    profiles[index] ??= profileOf(this[side][index]?.text ?? '');
    return profiles[index];
  }

  private match(older: number, newer: number): void {
    this.matches[newer] = older;
    this.taken[older] = true;
  }
}
