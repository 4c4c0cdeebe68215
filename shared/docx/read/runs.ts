import type { SourceRun } from '../../text/source';
import { isUnfilled } from './formField';
import { writeFormula } from './formula';
import { openComment, type ReadingState, skippedKind, stepField } from './readingState';
import { readEnclosed, readSymbol } from './symbols';
import { type ChangeAuthor, type ChangeMode, ChangeRecorder, type TrackedChange } from './trackedText';
import { childValue, findChild, isOn, wordsIn, type XmlElement } from './xml';

/** What stands in a paragraph beside its text. */
export interface ParagraphContent {
  readonly runs: readonly SourceRun[];
  /** Drawings, text boxes and embedded objects, in order. */
  readonly drawings: readonly XmlElement[];
  readonly pageBreak: boolean;
  /** What a contents list printed: not text of the plan. */
  readonly contents: string;
  readonly bookmarks: readonly string[];
  readonly changes: readonly TrackedChange[];
  /** Keys of comments that have only a mark here, no stretch of words. */
  readonly pointComments: readonly string[];
  /** Stretches of proposed words, which are not in `runs`, with the comments on them. */
  readonly proposedQuotes: readonly { readonly key: string; readonly text: string }[];
}

export interface RunOptions {
  readonly state: ReadingState;
  readonly mode: ChangeMode;
  readonly noteKey: (kind: string, id: string) => string;
  readonly lose: (text: string, reason: string) => void;
}

const HIDDEN = '隐藏文字没有导入';
const PAGE = '页码、页眉域由程序生成，没有导入';
const FIELD_CODE = '域代码里的文字没有导入';
const RUBY = '拼音标注没有导入';
/** It was never there for anyone. */
const CAME_AND_WENT = '修订里插入后又删除的文字没有导入';
const UNKNOWN = '不能识别的内容，没有导入';

/** A note's mark that somebody chose: the program prints its own. */
const TYPED_MARK = /^(?:[〔[［【(（]?(?:\d{1,3}|[①-⑳])[〕\]］】)）]?|[*＊†‡]{1,3})/;

/** Elements without words of their own, or whose words are met elsewhere. */
const SILENT = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'smartTagPr',
  'customXmlPr',
  'rubyPr',
  'proofErr',
  'permStart',
  'permEnd',
  'instrText',
  'delInstrText',
  'fldData',
]);

/**
 * Reads the runs of a paragraph: text, line breaks as `\n`, note marks, of fields the printed result, formulas on one line. Tracked changes
 * are accepted, or left out and told as `changes`. What is left out goes to `lose`.
 */
export function readRuns(paragraph: XmlElement, options: RunOptions): ParagraphContent {
  const reader = new RunReader(options);
  reader.visit(paragraph);
  return reader.result();
}

class RunReader {
  readonly #runs: SourceRun[] = [];
  readonly #drawings: XmlElement[] = [];
  readonly #bookmarks: string[] = [];
  readonly #recorder = new ChangeRecorder();
  readonly #covered = new Set<string>();
  readonly #pointed: string[] = [];
  readonly #proposed: { key: string; text: string }[] = [];
  #pageBreak = false;
  #contents = '';
  /** Somebody's own mark of the last note follows. */
  #typedMark = false;
  #length = 0;
  #inserted: ChangeAuthor | null = null;
  #deleted: ChangeAuthor | null = null;

  constructor(readonly options: RunOptions) {}

  result(): ParagraphContent {
    return {
      runs: joinEqualRuns(this.#runs),
      drawings: this.#drawings,
      pageBreak: this.#pageBreak,
      contents: this.#contents,
      bookmarks: this.#bookmarks,
      changes: this.#recorder.changes,
      pointComments: this.#pointed.filter((key) => !this.#covered.has(key)),
      proposedQuotes: this.#proposed.filter(({ key }) => !this.#covered.has(key)),
    };
  }

  visit(element: XmlElement): void {
    for (const child of element.children) this.#visitChild(child);
  }

  #visitChild(child: XmlElement): void {
    const { state, lose } = this.options;
    switch (child.name) {
      case 'r':
        this.#readRun(child);
        return;
      case 'ins':
      case 'moveTo':
        this.#within(child, 'inserted');
        return;
      case 'del':
      case 'moveFrom':
        this.#within(child, 'deleted');
        return;
      case 'fldSimple':
        if (skippedKind(child.attributes.instr ?? '') === null) this.visit(child);
        else loseWords(child, PAGE, lose);
        return;
      case 'oMath':
      case 'oMathPara':
        this.#add({}, writeFormula(child));
        return;
      case 'rt':
        loseWords(child, RUBY, lose);
        return;
      case 'AlternateContent':
        this.visit(chooseAlternative(child));
        return;
      case 'sdt':
        if (!isUnfilled(child)) this.visit(child);
        return;
      case 'bookmarkStart':
        if (child.attributes.name) this.#bookmarks.push(child.attributes.name);
        return;
      case 'commentRangeStart':
        openComment(state, child.attributes.id ?? '');
        return;
      case 'commentRangeEnd':
        state.comments.delete(child.attributes.id ?? '');
        return;
      case 't':
        this.#add({}, child.text);
        return;
      default:
        if (!SILENT.has(child.name)) this.visit(child);
    }
  }

  #within(child: XmlElement, kind: 'inserted' | 'deleted'): void {
    const before = kind === 'inserted' ? this.#inserted : this.#deleted;
    const by = authorOf(child);
    if (kind === 'inserted') this.#inserted = by;
    else this.#deleted = by;
    this.visit(child);
    if (kind === 'inserted') this.#inserted = before;
    else this.#deleted = before;
  }

  #readRun(run: XmlElement): void {
    const format = findChild(run, 'rPr');
    if (isOn(format, 'vanish')) {
      loseWords(run, HIDDEN, this.options.lose);
      return;
    }
    const style: Omit<SourceRun, 'text'> = {
      ...(isOn(format, 'b') && { bold: true }),
      ...(isOn(format, 'i') && { italic: true }),
      ...(isOn(format, 'u') && { underline: true }),
      ...(childValue(format, 'vertAlign') === 'superscript' && { raised: true }),
    };
    for (const child of run.children) this.#readInRun(child, style);
  }

  #readInRun(child: XmlElement, style: Omit<SourceRun, 'text'>): void {
    const { state, noteKey, lose } = this.options;
    switch (child.name) {
      case 't':
      case 'delText':
        // Pages and web editors write Unicode's own signs for the ends of lines and paragraphs.
        this.#add(style, child.text.replace(/[\u2028\u2029\u0085]/g, '\n'));
        return;
      case 'tab':
      case 'ptab':
        this.#add(style, '\t');
        return;
      case 'cr':
        this.#add(style, '\n');
        return;
      case 'br':
        if (child.attributes.type === 'page') this.#pageBreak = true;
        else if (!isLayoutBreak(child)) this.#add(style, '\n');
        return;
      case 'noBreakHyphen':
        this.#add(style, '-');
        return;
      case 'sym':
        this.#add(style, readSymbol(child));
        return;
      case 'footnoteReference':
      case 'endnoteReference':
        this.#addNote(noteKey(child.name.replace('Reference', ''), child.attributes.id ?? ''));
        this.#typedMark = ['1', 'true', 'on'].includes(child.attributes.customMarkFollows ?? '');
        return;
      case 'commentReference':
        this.#pointed.push(child.attributes.id ?? '');
        return;
      case 'fldChar': {
        const unfinished = stepField(state, child);
        const enclosed = unfinished === null ? null : readEnclosed(unfinished);
        if (enclosed) this.#add(style, enclosed);
        else if (unfinished && /^\s*eq\s/i.test(unfinished)) lose(unfinished.trim(), '域公式没有导入');
        return;
      }
      case 'instrText': {
        const field = state.fields.at(-1);
        if (!field || field.inResult) return;
        field.code += child.text;
        field.skip = skippedKind(field.code);
        return;
      }
      case 'drawing':
      case 'pict':
      case 'object':
        this.#drawings.push(child);
        return;
      case 'AlternateContent':
        for (const chosen of chooseAlternative(child).children) this.#readInRun(chosen, style);
        return;
      case 'ruby':
        this.visit(child);
        return;
      case 'rPr':
        return;
      default:
        loseWords(child, UNKNOWN, lose);
    }
  }

  #addNote(note: string): void {
    if (this.#isHidden() || this.#standsOut()) return;
    this.#runs.push({ text: '', note });
  }

  #add(style: Omit<SourceRun, 'text'>, text: string): void {
    if (text === '') return;
    const { fields } = this.options.state;
    const skip = fields.find((field) => field.inResult && field.skip)?.skip;
    if (skip === 'contents') this.#contents += text;
    else if (skip === 'page') this.options.lose(text, PAGE);
    else if (!this.#isHidden()) this.#addWords(style, text);
    else this.options.lose(text, FIELD_CODE);
  }

  /** Inside the code of a field. */
  #isHidden(): boolean {
    return this.options.state.fields.some(({ inResult, isUnclosed }) => !inResult && !isUnclosed);
  }

  /** Whether tracked changes take the words at this place out of the text. */
  #standsOut(): boolean {
    return this.options.mode === 'accept' ? this.#deleted !== null : this.#inserted !== null;
  }

  #addWords(style: Omit<SourceRun, 'text'>, written: string): void {
    const text = this.#typedMark ? written.replace(TYPED_MARK, '') : written;
    this.#typedMark = false;
    if (text === '') return;
    const at = this.#length;
    const [inserted, deleted] = [this.#inserted, this.#deleted];
    const { mode, state } = this.options;
    if (this.#standsOut()) {
      if (inserted && deleted) this.options.lose(text, CAME_AND_WENT);
      if (mode === 'propose' && inserted && !deleted) {
        this.#recorder.insert(at, text, inserted);
        for (const key of state.comments) this.#proposed.push({ key, text });
      }
      if (mode === 'accept' && deleted && !inserted) this.#recorder.insert(at, text, deleted);
      return;
    }
    this.#length += text.length;
    if (mode === 'propose' && deleted) this.#recorder.remove(at, this.#length, deleted);
    if (mode === 'accept' && inserted) this.#recorder.remove(at, this.#length, inserted);
    const threads = [...state.comments];
    for (const key of threads) this.#covered.add(key);
    this.#runs.push({ text, ...style, ...(threads.length > 0 && { threads }) });
  }
}

/** A line break that only lays a title out, as `setTitleLines` writes it. */
function isLayoutBreak({ attributes }: XmlElement): boolean {
  return attributes.type === 'textWrapping' && attributes.clear === 'none';
}

/** The branch of mc:AlternateContent to read: the newer one, unless only the older one holds anything. */
export function chooseAlternative(element: XmlElement): XmlElement {
  const choices = element.children.filter((child) => child.name === 'Choice' && child.children.length > 0);
  const chosen = choices[0] ?? findChild(element, 'Fallback');
  return chosen ?? { name: 'Choice', attributes: {}, children: [], text: '' };
}

function loseWords(element: XmlElement, reason: string, lose: (text: string, reason: string) => void): void {
  const words = wordsIn(element).trim();
  if (words) lose(words, reason);
}

function authorOf({ attributes }: XmlElement): ChangeAuthor {
  return { author: attributes.author ?? '', date: attributes.date ?? null };
}

function joinEqualRuns(runs: readonly SourceRun[]): SourceRun[] {
  const joined: SourceRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && looksLike(last, run)) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function looksLike(one: SourceRun, other: SourceRun): boolean {
  return (
    !one.note &&
    !other.note &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.raised === other.raised &&
    (one.threads ?? []).join() === (other.threads ?? []).join()
  );
}
