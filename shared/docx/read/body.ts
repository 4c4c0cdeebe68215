import type { SourceBlock, SourceParagraph, SourceRun } from '../../text/source';
import { parseBlockBookmark } from '../write/blockNames';
import { readAltChunk } from './altChunk';
import type { BodyContext } from './context';
import { readDrawing } from './drawings';
import { isUnfilled } from './formField';
import { markedLevel } from './lostLevels';
import { type HeldWords, proposeAtEnd, takeChanges } from './paragraphChanges';
import { createReadingState, endParagraph, openComment, type ReadingState } from './readingState';
import { chooseAlternative, readRuns } from './runs';
import type { ParagraphStyles } from './styles';
import { readTable } from './tables';
import { childNumber, childValue, findChild, findDescendant, isOn, wordsIn, type XmlElement } from './xml';

const ALIGNMENTS: ReadonlyMap<string, 'left' | 'center' | 'right'> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
] as const);
const CONTENTS = '目录由程序自动生成，原文件的目录没有导入';

/** Runs of a paragraph that was cut; what is longer was never one. */
const MOST_PIECES = 1000;

/** Reads the blocks of a body, note or text box, in order. */
export function readBlocks(
  container: XmlElement,
  context: BodyContext,
  state: ReadingState = createReadingState(container),
): SourceBlock[] {
  return new BlockReader(context, state).read(container);
}

class BlockReader {
  readonly #blocks: SourceBlock[] = [];
  /** Words of a paragraph whose end a tracked change takes away: they begin the next one. */
  #held: HeldWords | null = null;
  /** The list that the last counted heading is in. */
  #outlineList: string | null = null;

  constructor(
    readonly context: BodyContext,
    readonly state: ReadingState,
  ) {}

  read(container: XmlElement): SourceBlock[] {
    this.#readInside(container);
    if (this.#held && this.#held.runs.length > 0)
      this.#finish({ type: 'paragraph', runs: this.#held.runs }, [], false);
    if (this.#held?.insertion) proposeAtEnd(this.#held.insertion, this.context);
    return this.#blocks;
  }

  #readInside(container: XmlElement): void {
    for (const child of container.children) this.#readChild(child);
  }

  #readChild(child: XmlElement): void {
    switch (child.name) {
      case 'p':
        this.#readParagraph(child);
        return;
      case 'tbl':
        this.#blocks.push(
          ...readTable(child, this.context, (cell) => readBlocks(cell, this.context, this.state)),
        );
        return;
      case 'sdt':
        if (isUnfilled(child)) return;
        if (isContents(child)) loseContents(child, this.context);
        else this.#readInside(findChild(child, 'sdtContent') ?? child);
        return;
      case 'altChunk':
        for (const block of readAltChunk(child, this.context)) this.#blocks.push(block);
        return;
      case 'AlternateContent':
        this.#readInside(chooseAlternative(child));
        return;
      case 'commentRangeStart':
        openComment(this.state, child.attributes.id ?? '');
        return;
      case 'commentRangeEnd':
        this.state.comments.delete(child.attributes.id ?? '');
        return;
      case 'pPr':
      case 'sectPr':
      case 'sdtPr':
      case 'tcPr':
        return;
      default:
        // Wrappers hold paragraphs; runs that stand where paragraphs belong make one.
        if (findDescendant(child, 'p') || findDescendant(child, 'tbl')) this.#readInside(child);
        else if (wordsIn(child).trim())
          this.#readParagraph({ name: 'p', attributes: {}, children: [child], text: '' });
    }
  }

  #readParagraph(element: XmlElement): void {
    const { context, state } = this;
    const properties = findChild(element, 'pPr');
    const style = context.styles(childValue(properties, 'pStyle'));
    const wasInContents = isInContents(state) || /^(toc|目录)\s*\d/i.test(style.name);
    const content = readRuns(element, {
      state,
      mode: context.changes,
      noteKey: (kind, id) => `${kind}-${id}`,
      lose: context.lose,
    });
    endParagraph(state);
    const typed = wasInContents ? content.runs.map((run) => run.text).join('') : '';
    const contents = (typed + content.contents).trim();
    if (contents) context.lose(contents, CONTENTS);
    if (isOn(properties, 'pageBreakBefore')) this.#blocks.push({ type: 'pageBreak' });
    if (wasInContents) {
      if (content.pageBreak) this.#blocks.push({ type: 'pageBreak' });
      return;
    }
    const taken = takeChanges(content, this.#held, context);
    const isMerged = isEndTakenAway(properties, context);
    const runs = [...(this.#held?.runs ?? []), ...taken.runs];
    this.#held = null;
    if (isMerged) {
      this.#held = { runs, insertion: isMerged === 'inserted' ? taken.insertion : null };
      this.#readDrawings(content.drawings);
      return;
    }
    const cut = this.#pieceBefore(content.bookmarks);
    if (cut) {
      this.#blocks[this.#blocks.length - 1] = { ...cut, runs: [...cut.runs, ...runs] };
      this.#readDrawings(content.drawings);
      return;
    }
    const numbering = this.#readLabel(properties, style, content.bookmarks);
    const paragraph: SourceParagraph = {
      type: 'paragraph',
      runs,
      ...readHints(properties, style, isAllBold(runs)),
      ...(numbering && { numbering }),
      ...(content.bookmarks.length > 0 && { bookmarks: content.bookmarks }),
      ...(content.bookmarks.some((name) => parseBlockBookmark(name) !== null) && { isWhole: true }),
    };
    this.#finish(paragraph, content.drawings, content.pageBreak);
    // In an empty paragraph nothing hangs: the proposed words wait for the next one that has words.
    if (taken.insertion) this.#held = { runs: [], insertion: taken.insertion };
  }

  /** The paragraph above where this is the rest of it: LibreOffice cuts paragraphs at the ends of pages and gives both pieces one name. */
  #pieceBefore(bookmarks: readonly string[]): SourceParagraph | null {
    const name = bookmarks.find((each) => parseBlockBookmark(each) !== null);
    const last = this.#blocks.at(-1);
    if (name === undefined || last?.type !== 'paragraph' || last.runs.length > MOST_PIECES) return null;
    return last.bookmarks?.includes(name) ? last : null;
  }

  #readLabel(
    properties: XmlElement | null,
    style: ReturnType<ParagraphStyles>,
    bookmarks: readonly string[],
  ): SourceParagraph['numbering'] | null {
    const own = findChild(properties, 'numPr');
    const lost = own === null && this.context.levelsAreLost ? markedLevel(bookmarks) : null;
    const id =
      lost === null
        ? (childValue(own, 'numId') ?? style.numberingId)
        : (this.#outlineList ?? this.context.styles('Heading1').numberingId);
    if (id === null || id === '0') return null;
    const level = lost ?? childNumber(own, 'ilvl', [0, 8]) ?? style.numberingLevel ?? 0;
    if (style.outlineLevel !== null) this.#outlineList = id;
    const number = this.context.numbers(id, level);
    if (!number?.label) return null;
    return { label: number.label, level, ...(number.countsOn && { countsOn: true as const }) };
  }

  #finish(paragraph: SourceParagraph, drawings: readonly XmlElement[], pageBreak: boolean): void {
    if (paragraph.runs.length > 0 || drawings.length === 0) this.#blocks.push(paragraph);
    this.#readDrawings(drawings);
    if (pageBreak) this.#blocks.push({ type: 'pageBreak' });
  }

  #readDrawings(drawings: readonly XmlElement[]): void {
    for (const drawing of drawings)
      this.#blocks.push(...readDrawing(drawing, this.context, (box) => readBlocks(box, this.context)));
  }
}

/** Whether a tracked change takes the end of the paragraph out of the text: its words then go on into the next one. */
function isEndTakenAway(
  properties: XmlElement | null,
  { changes }: BodyContext,
): 'inserted' | 'deleted' | null {
  const mark = findChild(properties, 'rPr');
  if (changes === 'accept') return findChild(mark, 'del') || findChild(mark, 'moveFrom') ? 'deleted' : null;
  return findChild(mark, 'ins') || findChild(mark, 'moveTo') ? 'inserted' : null;
}

function isInContents({ fields }: ReadingState): boolean {
  return fields.some(({ skip, inResult }) => skip === 'contents' && inResult);
}

function isAllBold(runs: readonly SourceRun[]): boolean {
  return runs.length > 0 && runs.every((run) => run.bold || !run.text.trim());
}

function readHints(
  properties: XmlElement | null,
  style: ReturnType<ParagraphStyles>,
  allBold: boolean,
): Partial<SourceParagraph> {
  const outline = childNumber(properties, 'outlineLvl', [0, 9]) ?? style.outlineLevel;
  const byName = /^(?:heading|标题)\s*([1-9])$/i.exec(style.name)?.[1];
  const isTitle = /^(title|标题|文档标题)$/i.test(style.name);
  const level = isTitle
    ? 0
    : outline !== null && outline < 9
      ? outline + 1
      : byName
        ? Number(byName)
        : undefined;
  const align = ALIGNMENTS.get(childValue(properties, 'jc') ?? style.align ?? '');
  const bold = allBold || style.bold === true;
  return {
    ...(style.name && { style: style.name }),
    ...(level !== undefined && { outlineLevel: level }),
    ...(align && { align }),
    ...(style.size !== null && { size: style.size }),
    ...(bold && { bold }),
    ...(isIndented(properties) && { opensIndented: true }),
    ...(findChild(properties, 'framePr')?.attributes.yAlign === 'bottom' && { atFoot: true }),
  };
}

function isIndented(properties: XmlElement | null): boolean {
  const { firstLine = '0', firstLineChars = '0' } = findChild(properties, 'ind')?.attributes ?? {};
  return Number(firstLine) > 0 || Number(firstLineChars) > 0;
}

function isContents(element: XmlElement): boolean {
  const gallery =
    findDescendant(findChild(element, 'sdtPr') ?? element, 'docPartGallery')?.attributes.val ?? '';
  return /table of contents/i.test(gallery);
}

function loseContents(element: XmlElement, context: BodyContext): void {
  const text = wordsIn(element).trim();
  if (text) context.lose(text, CONTENTS);
}
