import type { Node } from '@tiptap/pm/model';
import type { Labels } from '../../plan/numbering';
import type { PlanSettings } from '../../schema/settings';
import type { BookmarkNames, BookmarkWriter } from './bookmarks';
import type { ImageFiles } from './images';
import type { LevelType } from './levelType';
import type { CountedList, Numbering } from './numbering';
import type { OfficePackage } from './package';
import type { PageMap } from './pageMap';
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
