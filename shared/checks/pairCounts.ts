const MANY = 0x10000;

/** A pair of characters that stands once, and a frequent pair of which it differs in one character that is taken for the other. */
export interface OddPair {
  readonly pair: string;
  readonly candidates: readonly { readonly word: string; readonly place: 0 | 1; readonly count: number }[];
}

/** Which classes of lookalikes and soundalikes a character belongs to. */
export type ClassesOf = (code: number) => readonly number[];

/**
 * How often each pair of neighbouring Chinese characters stands in a plan, and which pairs differ only in characters that are taken for one another.
 * Pairs with one character in common and the other of one class share a bucket; only buckets with two pairs or more are looked at.
 */
export class PairCounts {
  private readonly counts = new Map<number, number>();
  /** A bucket with one pair holds it bare, since most have only one. */
  private readonly buckets = new Map<number, number | number[]>();
  private readonly mixed = new Set<number>();

  constructor(private readonly classesOf: ClassesOf) {}

  /** Counts the pairs of a text in (`by` 1) or out (−1). */
  change(codes: Uint16Array, by: 1 | -1): void {
    for (let index = 1; index < codes.length; index += 1) {
      const [before, code] = [codes[index - 1] as number, codes[index] as number];
      if (before === 0 || code === 0) continue;
      const key = before * MANY + code;
      const known = this.counts.get(key) ?? 0;
      const count = known + by;
      if (count === 0) this.counts.delete(key);
      else this.counts.set(key, count);
      if (known === 0) this.appear(key);
      else if (count === 0) this.disappear(key);
    }
  }

  /** How often two characters stand side by side. */
  of(before: number, code: number): number {
    return this.counts.get(before * MANY + code) ?? 0;
  }

  /** The pairs that stand once beside a lookalike that stands at least `least` times. */
  oddPairs(least: number): readonly OddPair[] {
    const odd = new Map<number, Map<number, 0 | 1>>();
    for (const bucket of this.mixed) {
      const pairs = this.buckets.get(bucket) as readonly number[];
      const usual = pairs.filter((pair) => (this.counts.get(pair) as number) >= least);
      if (usual.length === 0) continue;
      const place = (Math.floor(bucket / MANY) & 1) as 0 | 1;
      for (const pair of pairs) {
        if (this.counts.get(pair) !== 1) continue;
        const known = odd.get(pair) ?? new Map<number, 0 | 1>();
        for (const word of usual) known.set(word, place);
        odd.set(pair, known);
      }
    }
    return [...odd].map(([pair, words]) => ({
      pair: written(pair),
      candidates: [...words].map(([word, place]) => ({
        word: written(word),
        place,
        count: this.counts.get(word) as number,
      })),
    }));
  }

  private appear(key: number): void {
    this.eachBucket(key, (bucket) => {
      const known = this.buckets.get(bucket);
      if (known === undefined) this.buckets.set(bucket, key);
      else if (typeof known === 'object') known.push(key);
      else {
        this.buckets.set(bucket, [known, key]);
        this.mixed.add(bucket);
      }
    });
  }

  private disappear(key: number): void {
    this.eachBucket(key, (bucket) => {
      const known = this.buckets.get(bucket);
      const left = typeof known === 'object' ? known.filter((other) => other !== key) : [];
      const [only] = left;
      if (only === undefined) this.buckets.delete(bucket);
      else if (left.length > 1) this.buckets.set(bucket, left);
      else {
        this.buckets.set(bucket, only);
        this.mixed.delete(bucket);
      }
    });
  }

  /** One bucket for each class of either character; the other character stands in it as it is. */
  private eachBucket(key: number, visit: (bucket: number) => void): void {
    const [before, code] = [Math.floor(key / MANY), key % MANY];
    for (const kind of this.classesOf(before)) visit(kind * 2 * MANY + code);
    for (const kind of this.classesOf(code)) visit((kind * 2 + 1) * MANY + before);
  }
}

function written(key: number): string {
  return String.fromCharCode(Math.floor(key / MANY), key % MANY);
}
