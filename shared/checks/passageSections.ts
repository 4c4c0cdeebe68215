import type { Passage } from './passage';

/** Passages that stand one behind the other. As long as they are the same objects, so is their section. */
export interface PassageSection {
  readonly passages: readonly Passage[];
  /** What readers made of all its passages, see `collect`. */
  readonly answers: unknown[];
}

const LONGEST = 32;
const beginnings = new WeakMap<Passage, PassageSection>();
const sectionsOf = new WeakMap<readonly Passage[], readonly PassageSection[]>();

/** The sections of all passages of a plan; after a keystroke all but one are those of before, wherever passages came or went. */
export function passageSections(passages: readonly Passage[]): readonly PassageSection[] {
  const known = sectionsOf.get(passages);
  if (known) return known;
  const sections = readSections(passages);
  sectionsOf.set(passages, sections);
  return sections;
}

function readSections(passages: readonly Passage[]): readonly PassageSection[] {
  const sections: PassageSection[] = [];
  for (let start = 0; start < passages.length; ) {
    const first = passages[start] as Passage;
    const known = beginnings.get(first);
    const section = known && standsAt(known, passages, start) ? known : newSection(passages, start);
    if (section !== known) beginnings.set(first, section);
    sections.push(section);
    start += section.passages.length;
  }
  return sections;
}

function standsAt({ passages }: PassageSection, all: readonly Passage[], start: number): boolean {
  return passages.every((passage, index) => all[start + index] === passage);
}

/** Ends where one begins that was there before. */
function newSection(passages: readonly Passage[], start: number): PassageSection {
  let end = start + 1;
  while (end < passages.length && end - start < LONGEST && !beginnings.has(passages[end] as Passage))
    end += 1;
  return { passages: passages.slice(start, end), answers: [] };
}
