import { type Hole, HoleIndex } from './holeIndex';
import { type ClassesOf, PairCounts } from './pairCounts';
import type { Passage } from './passage';
import { perPassage } from './perPassage';

/** What rules need that compare every word of a plan with every other; kept up to date passage by passage. */
export class TextIndex {
  readonly pairs: PairCounts;
  readonly holes = new HoleIndex();
  private known = new Set<Passage>();
  private order: ReadonlyMap<Passage, number> = new Map();
  private text: string | null = null;

  constructor(classesOf: ClassesOf) {
    this.pairs = new PairCounts(classesOf);
  }

  /** Takes in the passages of a plan: only those that came or went since last time cost anything. */
  update(passages: readonly Passage[]): void {
    const present = new Set(passages);
    for (const passage of this.known) if (!present.has(passage)) this.remove(passage);
    for (const passage of present) if (!this.known.has(passage)) this.add(passage);
    this.known = present;
    this.order = new Map(passages.map((passage, index) => [passage, index]));
    this.text = null;
  }

  /** The place of a passage in reading order. */
  orderOf(passage: Passage): number {
    return this.order.get(passage) ?? -1;
  }

  /** All texts in reading order, a line each. */
  get allText(): string {
    this.text ??= [...this.order.keys()].map(({ text }) => text).join('\n');
    return this.text;
  }

  /** How often a text stands in the plan, counted up to `most`. */
  timesOf(text: string, most: number): number {
    let times = 0;
    for (
      let at = this.allText.indexOf(text);
      at >= 0 && times < most;
      at = this.allText.indexOf(text, at + 1)
    )
      times += 1;
    return times;
  }

  /** Compares two spots by where they stand in the plan. */
  readonly compare = (one: Hole, other: Hole): number =>
    this.orderOf(one.passage) - this.orderOf(other.passage) || one.index - other.index;

  /** Spots in reading order. */
  readonly inOrder = (spots: readonly Hole[]): readonly Hole[] => [...spots].sort(this.compare);

  private add(passage: Passage): void {
    const codes = codesOf(passage);
    this.pairs.change(codes, 1);
    this.holes.add(passage, codes);
  }

  private remove(passage: Passage): void {
    this.pairs.change(codesOf(passage), -1);
    this.holes.remove(passage);
  }
}

/** The characters of a passage as numbers; what is no Chinese character is 0. */
const codesOf = perPassage(({ text }) => {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) codes[index] = code;
  }
  return codes;
});
