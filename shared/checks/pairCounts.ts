/** How often each pair of neighbouring Chinese characters stands in a plan. */
export class PairCounts {
  private readonly counts = new Map<number, number>();

  /** Counts the pairs of a text in (`by` 1) or out (−1). */
  change(codes: Uint16Array, by: 1 | -1): void {
    for (let index = 1; index < codes.length; index += 1) {
      const [before, code] = [codes[index - 1] as number, codes[index] as number];
      if (before === 0 || code === 0) continue;
      const key = before * 0x10000 + code;
      const count = (this.counts.get(key) ?? 0) + by;
      if (count === 0) this.counts.delete(key);
      else this.counts.set(key, count);
    }
  }

  /** How often two characters stand side by side. */
  of(before: number, code: number): number {
    return this.counts.get(before * 0x10000 + code) ?? 0;
  }

  /** All pairs that stand at least this often, with their counts. */
  *frequent(least: number): Iterable<readonly [before: number, code: number, count: number]> {
    for (const [key, count] of this.counts)
      if (count >= least) yield [Math.floor(key / 0x10000), key % 0x10000, count];
  }
}
