import { type Hole, HoleIndex } from './holeIndex';
import { type ClassesOf, PairCounts } from './pairCounts';
import type { Passage } from './passage';
import { type PassageSection, passageSections } from './passageSections';
import { perPassage, remembering } from './perPassage';

/** What rules need that compare every word of a plan with every other; kept up to date passage by passage. */
export class TextIndex {
  readonly pairs: PairCounts;
  readonly holes = new HoleIndex();
  private sections: ReadonlySet<PassageSection> = new Set();
  /** In how many sections a passage stands; one whose node stands in two places is still one passage. */
  private readonly times = new Map<Passage, number>();
  private passages: readonly Passage[] = [];
  private order: ReadonlyMap<Passage, number> | null = null;
  private text: string | null = null;

  constructor(classesOf: ClassesOf) {
    this.pairs = new PairCounts(classesOf);
  }

  /** Takes in the passages of a plan: only sections that came or went since last time cost anything. */
  update(passages: readonly Passage[]): void {
    const present = new Set(passageSections(passages));
    for (const section of present)
      if (!this.sections.has(section)) for (const passage of section.passages) this.add(passage);
    for (const section of this.sections)
      if (!present.has(section)) for (const passage of section.passages) this.remove(passage);
    this.sections = present;
    this.passages = passages;
    this.order = null;
    this.text = null;
  }

  /** The place of a passage in reading order. */
  orderOf(passage: Passage): number {
    this.order ??= new Map(this.passages.map((each, index) => [each, index]));
    return this.order.get(passage) ?? -1;
  }

  /** All texts in reading order, a line each. */
  get allText(): string {
    this.text ??= passageSections(this.passages).map(textOf).join('\n');
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
    const times = this.times.get(passage) ?? 0;
    this.times.set(passage, times + 1);
    if (times > 0) return;
    const codes = codesOf(passage);
    this.pairs.change(codes, 1);
    this.holes.add(passage, codes);
  }

  private remove(passage: Passage): void {
    const times = this.times.get(passage) ?? 0;
    if (times > 1) this.times.set(passage, times - 1);
    else {
      this.times.delete(passage);
      this.pairs.change(codesOf(passage), -1);
      this.holes.remove(passage);
    }
  }
}

const textOf = remembering(({ passages }: PassageSection) => passages.map(({ text }) => text).join('\n'));

/** The characters of a passage as numbers; what is no Chinese character is 0. */
const codesOf = perPassage(({ text }) => {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x4e00 && code <= 0x9fff) codes[index] = code;
  }
  return codes;
});
