import { type Change, changeMark } from './change';
import { type RunFormat, runProperties } from './run';
import { type Attributes, element, valueElement } from './xml';

/** What a paragraph says beside its style; numbers are twips, `firstLineChars` hundredths of a character. */
export interface ParagraphFormat {
  readonly style: string;
  /** Whether it stays on the page of what follows; `never` where its style says so and it does not. */
  readonly keepNext?: boolean | 'never';
  readonly pageBreakBefore?: boolean;
  readonly frame?: Attributes;
  readonly number?: { readonly listId: string; readonly level: number };
  readonly borders?: string;
  readonly tabs?: string;
  readonly spacing?: Attributes;
  readonly indent?: Attributes;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Looks of the paragraph mark, which its number takes on. */
  readonly mark?: RunFormat;
  /** Whether the end of the paragraph came or went. */
  readonly change?: Change;
}

/** A printed paragraph, before it is known whether a section ends with it. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly format: ParagraphFormat;
  readonly content: string;
}
/** One printed cell. `verticalMerge` 'restart' opens a cell that reaches down over the 'continue' cells under it. */
export interface PrintedCell {
  readonly span: number;
  readonly verticalMerge?: 'restart' | 'continue';
  readonly align?: 'center' | 'top';
  readonly blocks: readonly Block[];
}

/** One printed row; `header` repeats it on every page. */
export interface PrintedRow {
  readonly header: boolean;
  readonly splits?: boolean;
  readonly change?: Change;
  /** Computed between the rows of the plan and the total. */
  readonly subtotal?: boolean;
  readonly cells: readonly PrintedCell[];
}

/** A printed table: column widths in twips, and rows; `onOnePage` keeps them together. */
export interface TableBlock {
  readonly kind: 'table';
  readonly style: 'PlanTable' | 'BoxTable' | 'ImprintTable';
  readonly grid: readonly number[];
  readonly rows: readonly PrintedRow[];
  readonly onOnePage?: boolean;
  /** Whether the table came or went as a whole. */
  readonly change?: Change;
}
export type Block = ParagraphBlock | TableBlock;

/** A paragraph with the given runs. */
export function paragraph(format: ParagraphFormat, ...content: readonly string[]): ParagraphBlock {
  return { kind: 'paragraph', format, content: content.join('') };
}

/** The first line two characters in; `size` in half points is for programs that do not know characters. */
export function firstLineIndent(size: number): Attributes {
  return { 'w:firstLineChars': 200, 'w:firstLine': size * 20 };
}

/** The children of `w:pPr` in the order the schema asks for. */
function paragraphProperties(format: ParagraphFormat, sectionEnd: string): string {
  const { number, frame, spacing, indent } = format;
  return element(
    'w:pPr',
    {},
    valueElement('w:pStyle', format.style),
    format.keepNext === 'never' ? valueElement('w:keepNext', '0') : '',
    format.keepNext === true ? element('w:keepNext') : '',
    format.pageBreakBefore ? element('w:pageBreakBefore') : '',
    frame ? element('w:framePr', frame) : '',
    number
      ? element('w:numPr', {}, valueElement('w:ilvl', number.level), valueElement('w:numId', number.listId))
      : '',
    format.borders ? element('w:pBdr', {}, format.borders) : '',
    format.tabs ? element('w:tabs', {}, format.tabs) : '',
    spacing ? element('w:spacing', spacing) : '',
    indent ? element('w:ind', indent) : '',
    format.align ? valueElement('w:jc', format.align) : '',
    runProperties(format.mark ?? {}, false, format.change ? changeMark(format.change) : ''),
    sectionEnd,
  );
}

/** A block as XML; `sectionEnd` is the `w:sectPr` of the section that a paragraph ends. */
export function renderParagraph(block: ParagraphBlock, sectionEnd = ''): string {
  return element('w:p', {}, paragraphProperties(block.format, sectionEnd), block.content);
}
