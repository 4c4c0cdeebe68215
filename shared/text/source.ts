import type { PictureFiles } from '../images/pictureFile';
import type { ChartData, ChartKind } from '../schema/extensions/chart';
import type { PlanSettings } from '../schema/settings';

/**
 * A document as a reader of some file format hands it to `inferStructure`: blocks in order, with whatever the format
 * knew about them. Plain text knows only the text; Word and HTML add hints. Nothing here is a decision about structure.
 */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** What the reader itself could not bring along, e.g. an embedded object. */
  readonly losses: readonly { readonly text: string; readonly reason: string }[];
  /** Comments and proposed changes that the format carries; runs name those that hang on them. */
  readonly threads?: readonly SourceThread[];
  /** The pictures that its blocks name. */
  readonly pictures?: PictureFiles;
  /** Settings that the format says. */
  readonly look?: Partial<PlanSettings>;
}

/** A comment with its answers, or a change that somebody proposes. */
export interface SourceThread {
  /** What runs call it. */
  readonly key: string;
  /** The words that it hangs on, '' for none. */
  readonly quote: string;
  readonly resolved: boolean;
  /** The first opened the thread; that of a proposal may be empty. */
  readonly comments: readonly SourceComment[];
  /** The words that a proposal would replace (`original`) and by what. */
  readonly proposal?: { readonly original: string; readonly replacement: string };
}

export interface SourceComment {
  /** The author's name as written. */
  readonly author: string;
  /** ISO 8601 as written, null where there is none. */
  readonly date: string | null;
  readonly text: string;
  /** What the format calls it for good, where it says so. */
  readonly mark?: string;
}

export type SourceBlock = SourceParagraph | SourceTable | SourceChart | SourceImage | SourcePageBreak;

export interface SourceRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** It stands above the line. */
  readonly raised?: boolean;
  /** A note mark: the key of the note in this run's place (its text is empty). */
  readonly note?: string;
  /** The keys of the threads that hang on it. */
  readonly threads?: readonly string[];
}

export interface SourceParagraph {
  readonly type: 'paragraph';
  /** Text with `\n` for a line break; leading spaces kept, since they may be layout. */
  readonly runs: readonly SourceRun[];
  /** 1 … 9 when a style or outline level makes it a heading; 0 for a title style. */
  readonly outlineLevel?: number;
  /** The label that automatic numbering printed, e.g. 第一章 or （二）, with the level of its list (0 …). */
  readonly numbering?: {
    readonly label: string;
    readonly level: number;
    /** No higher level starts its count anew. */
    readonly countsOn?: true;
    /** The count of a list that only knows 1. 2. 3., and how many lists it is nested in. */
    readonly list?: { readonly count: number; readonly depth: number };
  };
  readonly align?: 'left' | 'center' | 'right';
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly style?: string;
  /** Its line breaks are meant: this program wrote it. */
  readonly isWhole?: boolean;
  /** Its first line stands further in than the others. */
  readonly opensIndented?: boolean;
  /** It stands in a frame at the foot of its page. */
  readonly atFoot?: boolean;
  /** The text of the note that has this key (then the paragraph is a note, not running text). */
  readonly noteKey?: string;
  /** Names of bookmarks that begin in it, where they may say which block of a plan it was. */
  readonly bookmarks?: readonly string[];
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
  /** What it shows in words, for those who do not see it. */
  readonly description?: string;
  readonly data: ChartData;
}

export interface SourceImage {
  readonly type: 'image';
  /** Names one of the document's `pictures`. */
  readonly source: string;
  readonly alternative: string;
  /** Its printed width in millimetres, null where the format does not say. */
  readonly width: number | null;
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
