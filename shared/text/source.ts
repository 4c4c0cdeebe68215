import type { ChartData, ChartKind } from '../schema/extensions/chart';

/**
 * A document as a reader of some file format hands it to `inferStructure`: blocks in order, with whatever the format
 * knew about them. Plain text knows only the text; Word and HTML add hints. Nothing here is a decision about structure.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What the reader itself could not bring along, e.g. an embedded object. */
  readonly losses: readonly { readonly text: string; readonly reason: string }[];
}

export type SourceBlock = SourceParagraph | SourceTable | SourceChart | SourcePageBreak;

export interface SourceRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** A note mark: the key of the note in this run's place (its text is empty). */
  readonly note?: string;
}

export interface SourceParagraph {
  readonly type: 'paragraph';
  /** Text with `\n` for a line break; leading spaces kept, since they may be layout. */
  readonly runs: readonly SourceRun[];
  /** 1 … 9 when a style or outline level makes it a heading; 0 for a title style. */
  readonly outlineLevel?: number;
  /** The label that automatic numbering printed, e.g. 第一章 or （二）, with the level of its list (0 …). */
  readonly numbering?: { readonly label: string; readonly level: number };
  readonly align?: 'left' | 'center' | 'right';
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly style?: string;
  /** The text of the note that has this key (then the paragraph is a note, not running text). */
  readonly noteKey?: string;
}

export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** The format says that this row is a repeated header. */
  readonly header?: boolean;
}

export interface SourceCell {
  readonly blocks: readonly SourceBlock[];
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface SourceChart {
  readonly type: 'chart';
  readonly kind: ChartKind;
  readonly title: string;
  readonly data: ChartData;
}

export interface SourcePageBreak {
  readonly type: 'pageBreak';
}

/** A paragraph of plain text. */
export function sourceParagraph(
  text: string,
  hints: Omit<SourceParagraph, 'type' | 'runs'> = {},
): SourceParagraph {
  return { type: 'paragraph', runs: [{ text }], ...hints };
}

/** The plain text of a paragraph. */
export function textOf(paragraph: SourceParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
