import type { Node } from '@tiptap/pm/model';
import type { Labels } from '../../plan/numbering';
import type { PlanSettings } from '../../schema/settings';
import type { Block } from './block';
import type { BlockBookmarks } from './blockBookmarks';
import type { BookmarkNames, BookmarkWriter } from './bookmarks';
import type { Change } from './change';
import type { ImageFiles } from './images';
import type { LevelType } from './levelType';
import type { CountedList, Numbering } from './numbering';
import type { OfficePackage } from './package';
import type { PageMap } from './pageMap';
import type { CommentAnchors } from './reviewComments';
import type { RunFormat } from './run';

/** What every writer of one export shares. */
export interface WriteContext {
  readonly body: Node;
  readonly settings: PlanSettings;
  readonly labels: Labels;
  readonly levels: readonly LevelType[];
  readonly pages: PageMap;
  readonly names: BookmarkNames;
  readonly bookmarks: BookmarkWriter;
  readonly numbering: Numbering;
  readonly office: OfficePackage;
  readonly images: ImageFiles;
  /** A number for a drawing, unique in the file. */
  nextDrawing(): number;
  /** The list that numbers the notes. */
  noteList(): string;
  /** Where notes print at the foot of pages. */
  readonly footnotes?: FootnoteMarks;
  /** Where changes between two documents are tracked, what prints other than plainly. */
  readonly changes?: WriteChanges;
  /** Where comments are printed. */
  readonly comments?: CommentAnchors;
  /** Where blocks are to be found again in the file when it comes back. */
  readonly blocks?: BlockBookmarks;
  /** Whether LibreOffice lays the file out and nobody else opens it; see `WriteDocxOptions`. */
  readonly forLayout?: boolean;
}

/** The notes of a plan that print at the foot of pages; see `Footnotes`. */
export interface FootnoteMarks {
  /** Whether a note was referred to. */
  readonly isUsed: boolean;
  /** The note itself, null for one that is not there. */
  noteOf(note: string): Node | null;
  /** The mark of a note, `text` as it prints in the plan; null for a note that is not there. */
  mark(note: string, text: string, context: WriteContext): string | null;
  /** The root of word/footnotes.xml. */
  write(context: WriteContext): string;
}

/** Where a block stands. `list` counts its numbered paragraphs, null where they are not numbered (table cells). */
export interface Place {
  readonly kind: 'body' | 'box' | 'cell' | 'headCell';
  readonly list: CountedList | null;
  /** Width for tables and pictures in twips. */
  readonly width: number;
  /** Left indent of list items in twips. */
  readonly indent: number;
  /** Looks and alignment that the surroundings give, as a table cell does. */
  readonly format?: RunFormat;
  readonly align?: 'left' | 'center' | 'right';
}

/** Inline nodes of one side, and whether they came or went. */
export interface ChangedRuns {
  readonly nodes: readonly Node[];
  readonly side: 'older' | 'newer';
  readonly change: Change | null;
}

/** Prints a node as if nothing were tracked. */
export type WritePlainly = (node: Node, context: WriteContext, place: Place) => Block[];

/** What an export with tracked changes prints other than a plain one. The body and labels of the context are the newer document's. */
export interface WriteChanges {
  /** Whether only the plan itself is printed: cover and contents are made from it and cannot be taken back with it. */
  readonly bodyOnly: boolean;
  /** The context in which older nodes print. */
  olderContext(): WriteContext;
  /** What stands in a container, of both sides, in order; null: what is in it. */
  childrenOf(container: Node): readonly Node[] | null;
  /** The blocks of a node that changed, null for one that prints plainly. */
  write(node: Node, context: WriteContext, place: Place, writePlainly: WritePlainly): Block[] | null;
  /** The runs of a block whose words changed, null for one that prints plainly. */
  runsOf(block: Node): readonly ChangedRuns[] | null;
}
