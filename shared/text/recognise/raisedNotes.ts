import { type SourceBlock, type SourceParagraph, type SourceRun, textOf } from '../source';
import { sliceRuns, trimRuns } from './runs';

const COUNT = '(\\d{1,2}|[①-⑳])';
/** A raised 1, ①, [1], （1） or 注1. */
const RAISED = new RegExp(`^\\s*(?:注\\s*${COUNT}|[〔[［【(（]\\s*${COUNT}\\s*[〕\\]］】)）]|${COUNT})\\s*$`);
/** How a note opens beyond doubt, and how it may below another one or under a heading about notes. */
const STRICT = new RegExp(
  `^\\s*(?:[〔[［【]\\s*${COUNT}\\s*[〕\\]］】]|注\\s*${COUNT}\\s*[：:.．、]|([①-⑳]))\\s*`,
);
const LOOSE = new RegExp(`^\\s*[（(]?${COUNT}\\s*(?:[.．、）)：:]|\\s)\\s*`);
const ABOUT_NOTES = /^.{0,6}(?:名词|术语|注释|解释|[脚尾]注).{0,4}$/;
const POWER = /(?:^|[^A-Za-z])(?:[kcdh]?m|米)$/;
const LONGEST_UNIT = 4;
const POWERS: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

/**
 * Makes notes of raised marks that somebody typed (Word and pages tell which words are raised): those below their marks, at the foot of a page or in a list,
 * that open with the same count. Counts may begin anew. A raised 2 behind m is a power. Other raised words stay as they are.
 */
export function findRaisedNotes(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const finder = new RaisedNotes();
  for (const block of blocks) finder.visit(block, true);
  return finder.isEmpty ? blocks : blocks.map((block) => finder.replace(block));
}

class RaisedNotes {
  readonly #marks = new Map<SourceRun, string>();
  readonly #powers = new Map<SourceRun, string>();
  readonly #notes = new Map<SourceParagraph, { readonly key: string; readonly end: number }>();
  readonly #found = new Set<string>();
  /** Marks whose notes are due, in order, and those whose notes came, by count. */
  readonly #due = new Map<number, string>();
  readonly #known = new Map<number, string>();
  #serial = 0;
  #listGoesOn = false;

  get isEmpty(): boolean {
    return this.#found.size === 0 && this.#powers.size === 0;
  }

  visit(block: SourceBlock, canBeNote: boolean): void {
    if (block.type === 'table') {
      for (const row of block.rows)
        for (const cell of row.cells) for (const inside of cell.blocks) this.visit(inside, false);
    } else if (block.type === 'paragraph' && !(canBeNote && this.#takeNote(block))) this.#takeMarks(block);
  }

  replace(block: SourceBlock): SourceBlock {
    if (block.type === 'table') {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map((each) => this.replace(each)) })),
      }));
      return { ...block, rows };
    }
    if (block.type !== 'paragraph') return block;
    const note = this.#notes.get(block);
    const runs = note ? trimRuns(sliceRuns(block.runs, note.end)) : block.runs;
    return {
      ...block,
      runs: runs.map((run) => this.#replaceRun(run)),
      ...(note && { noteKey: note.key }),
    };
  }

  #replaceRun(run: SourceRun): SourceRun {
    const key = this.#marks.get(run);
    if (key !== undefined && this.#found.has(key)) return { text: '', note: key };
    const power = this.#powers.get(run);
    return power === undefined ? run : { ...run, text: power };
  }

  #takeNote(paragraph: SourceParagraph): boolean {
    const text = textOf(paragraph);
    const opening = this.#opening(paragraph, text);
    const [first] = this.#due;
    const isDue = opening !== null && first !== undefined && first[0] === opening.count;
    if (text.trim() !== '') this.#listGoesOn = isDue || ABOUT_NOTES.test(text.trim());
    if (!isDue || text.length === opening.end || paragraph.noteKey !== undefined) return false;
    const [count, key] = first;
    this.#notes.set(paragraph, { key, end: opening.end });
    this.#found.add(key);
    this.#known.set(count, key);
    this.#due.delete(count);
    return true;
  }

  #opening(paragraph: SourceParagraph, text: string): { count: number; end: number } | null {
    if (this.#due.size === 0 || paragraph.outlineLevel !== undefined) return null;
    const first = paragraph.runs.find((run) => run.text.trim() !== '');
    const raised = first?.raised ? countOf(RAISED.exec(first.text)) : null;
    if (raised !== null)
      return { count: raised, end: text.indexOf(first?.text ?? '') + (first?.text.length ?? 0) };
    const match = STRICT.exec(text) ?? (this.#listGoesOn ? LOOSE.exec(text) : null);
    const count = countOf(match);
    return match && count !== null ? { count, end: match[0].length } : null;
  }

  #takeMarks(paragraph: SourceParagraph): void {
    let before = '';
    let hasWords = false;
    for (const run of paragraph.runs) {
      const power = run.raised && POWER.test(before) ? POWERS[run.text.trim()] : undefined;
      const count = run.raised && hasWords ? countOf(RAISED.exec(run.text)) : null;
      before = (before + run.text).slice(-LONGEST_UNIT);
      hasWords ||= run.text.trim() !== '';
      if (power !== undefined) this.#powers.set(run, power);
      else if (count !== null) this.#marks.set(run, this.#keyOf(count));
    }
  }

  /** The note that a mark stands for: the one that is due, one that came already, or a new one. */
  #keyOf(count: number): string {
    const due = this.#due.get(count);
    if (due !== undefined) return due;
    const known = this.#known.get(count);
    if (known !== undefined && count !== 1) return known;
    if (known !== undefined) this.#known.clear();
    this.#serial += 1;
    const key = `raised ${this.#serial}`;
    this.#due.set(count, key);
    return key;
  }
}

function countOf(match: RegExpExecArray | null): number | null {
  const written = match?.slice(1).find((group) => group !== undefined);
  if (written === undefined) return null;
  const circled = (written.codePointAt(0) ?? 0) - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : Number(written);
}
