import type { CaptionKind } from '../../schema/extensions/caption';
import type { SourceChart, SourceImage, SourceRun, SourceTable } from '../source';
import type { Line } from './line';

/**
 * A piece of the plan while it is being recognised. It starts as a line, table, chart or page break; each step turns lines into
 * something that says more. Nothing is taken out except into losses.
 */
export type Part =
  | LinePart
  | HeadingPart
  | AnnexPart
  | AnnexListPart
  | BoxPart
  | CaptionPart
  | TablePart
  | NotesPart
  | SourceChart
  | SourceImage
  | { readonly type: 'pageBreak' };

export interface LinePart {
  readonly type: 'line';
  readonly line: Line;
  /** Set off from the text, such as a date on the cover. */
  readonly align?: 'center' | 'right';
}

/** A heading without a number. `level` 0 stands for one below the heading before it. */
export interface HeadingPart {
  readonly type: 'heading';
  readonly line: Line;
  readonly level: number;
}

export interface AnnexPart {
  readonly type: 'annex';
  readonly written: string | null;
  readonly title: readonly (readonly SourceRun[])[];
}

/** 附件：1.… 2.…, which the document computes from its annexes. */
export interface AnnexListPart {
  readonly type: 'annexList';
}

export interface BoxPart {
  readonly type: 'box';
  /** Its kind of label: 专栏. */
  readonly name: string;
  readonly written: string;
  readonly title: readonly SourceRun[];
  readonly content: readonly Part[];
}

export interface CaptionPart {
  readonly type: 'caption';
  readonly of: CaptionKind;
  readonly written: string | null;
  readonly runs: readonly SourceRun[];
}

export interface TablePart {
  readonly type: 'table';
  readonly table: SourceTable;
  /** The unit line above it. */
  readonly unit: string | null;
  /** The text of the caption above it, or ''. */
  readonly caption: string;
}

export interface NotesPart {
  readonly type: 'notes';
  readonly items: readonly NoteText[];
}

export interface NoteText {
  /** What stands in the text for it: the number in 〔1〕, or the key of a source note. */
  readonly key: string;
  readonly runs: readonly SourceRun[];
}

/** The lines that stand next to each other from an index on. */
export function lineAt(parts: readonly Part[], index: number): Line | null {
  const part = parts[index];
  return part?.type === 'line' ? part.line : null;
}
