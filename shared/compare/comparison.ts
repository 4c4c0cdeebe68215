import type { Node } from '@tiptap/pm/model';
import type { Labels } from '../plan/numbering';
import type { DataTableColumn, DataTableRow } from '../plan/readDataTable';

export type ChangeStatus = 'same' | 'changed' | 'inserted' | 'deleted';

/** Characters `from` up to, not including, `to` of a text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A stretch of text that stayed, came or went. `older` and `newer` are where it stands in the printed text of the older and the newer
 * side; the one that lacks it has an empty range there.
 */
export interface TextPiece {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
  readonly older: TextRange;
  readonly newer: TextRange;
}

/** Something about a node that is not its text: the level of a heading, the unit of a table, the marks of its words. */
export interface AttributeChange {
  readonly name: string;
  readonly older: unknown;
  readonly newer: unknown;
}

/** A block stands at two places of the comparison when it was moved; the two share a number. */
export interface Move {
  readonly number: number;
  readonly place: 'from' | 'to';
}

/**
 * A node of either side, or a pair. Nodes with text inside hold `pieces`; a paragraph that was split has several newer nodes, joined ones have
 * several older ones, and their texts are parted by `PARAGRAPH_END`. Containers hold `blocks`, data tables `table`.
 */
export interface ComparedBlock {
  readonly status: ChangeStatus;
  readonly move: Move | null;
  readonly older: readonly Node[];
  readonly newer: readonly Node[];
  readonly attributes: readonly AttributeChange[];
  readonly pieces: readonly TextPiece[];
  readonly blocks: readonly ComparedBlock[];
  readonly table: ComparedTable | null;
  /** What a block prints that is computed from the rest of the plan, where it changed: the task division table, the list of annexes. */
  readonly lines: readonly ComparedLine[];
}

/** A printed row of a computed block; its cells are parted by `CELL_END`. */
export interface ComparedLine {
  readonly status: ChangeStatus;
  readonly pieces: readonly TextPiece[];
}

/** Parts the cells of a row that is printed as a line. */
export const CELL_END = '｜';

export interface ComparedColumn {
  readonly status: ChangeStatus;
  /** Whether it stands at another place among the columns that stayed. */
  readonly moved: boolean;
  readonly older: DataTableColumn | null;
  readonly newer: DataTableColumn | null;
  readonly header: readonly TextPiece[];
}

/** One cell; `pieces` are of its printed text, computed numbers included. */
export interface ComparedCell {
  readonly status: ChangeStatus;
  readonly older: Node | null;
  readonly newer: Node | null;
  readonly pieces: readonly TextPiece[];
}

/** One row; `cells` are in the order of the table's compared columns. The computed total row has neither `older` nor `newer`. */
export interface ComparedRow {
  readonly status: ChangeStatus;
  readonly move: Move | null;
  readonly older: DataTableRow | null;
  readonly newer: DataTableRow | null;
  readonly attributes: readonly AttributeChange[];
  readonly cells: readonly ComparedCell[];
}

export interface ComparedTable {
  readonly columns: readonly ComparedColumn[];
  readonly rows: readonly ComparedRow[];
  /** The computed totals, null where neither side has them. */
  readonly totals: ComparedRow | null;
}

/** One setting that differs, by its path: region, coverLetter.date. */
export interface SettingChange {
  readonly path: string;
  readonly older: unknown;
  readonly newer: unknown;
}

/** One of the two documents, with an id on every node that wants one, and the labels as it prints them. */
export interface ComparedSide {
  readonly body: Node;
  readonly labels: Labels;
}

/** All that differs between two plan documents, in reading order of the newer with what went at its old place. */
export interface Comparison {
  readonly older: ComparedSide;
  readonly newer: ComparedSide;
  readonly blocks: readonly ComparedBlock[];
  readonly settings: readonly SettingChange[];
}

/** Parts the texts of paragraphs that were split or joined. */
export const PARAGRAPH_END = '\u2029';
