import type { Node } from '@tiptap/pm/model';
import type { ColumnRole } from '../plan/columnRole';
import type { DataRowKind } from '../schema/extensions/dataRow';
import type { DataTableKind } from '../schema/extensions/dataTable';
import type { Place } from './place';

export type PassageKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'columnHeader'
  | 'caption'
  | 'boxTitle'
  | 'note'
  | 'tableCell';

/** The cell of a data table that a passage is. It holds nothing of other cells, so that a passage stays the same while they change. */
export interface PassageCell {
  readonly tableId: string;
  readonly tableKind: DataTableKind;
  readonly rowId: string;
  readonly rowKind: DataRowKind;
  readonly columnId: string;
  readonly role: ColumnRole;
  /** The unit of the column, or null. */
  readonly unit: string | null;
}

/** One block of text as it prints, with what its surroundings say about it. `\n` stands at line breaks. */
export interface Passage {
  /** The block's id, or `row:column` for a cell. */
  readonly id: string;
  readonly kind: PassageKind;
  readonly node: Node;
  readonly text: string;
  /** `text` with item labels and the titles of cited documents blotted out, character for character, for readers of numbers. */
  readonly figures: string;
  /** The labels of the headings above, joined by “ / ”. */
  readonly path: string;
  /** The texts of the headings above, the nearest last. */
  readonly headings: readonly string[];
  /** True behind the headings of the plan's own aims: what follows them without a year is meant for the end of the period. */
  readonly isBehindAims: boolean;
  readonly cell: PassageCell | null;
  /** What pure functions made of this passage, see `perPassage`; no part of what it says. */
  readonly answers: unknown[];
}

const LONGEST_QUOTE = 80;

/** The place of a passage's characters from `from` up to `to`; what is longer than a quote may be is cut at its end. */
export function placeAt(passage: Passage, from: number, to: number): Place {
  const start = Math.max(0, from);
  const end = Math.min(passage.text.length, to, start + LONGEST_QUOTE);
  return {
    quote: passage.text.slice(start, end).trim(),
    path: passage.path,
    blockId: passage.id,
    from: start,
    to: end,
  };
}

/** A place with up to `margin` characters of the same sentence on either side, so that a reader sees what is meant. */
export function placeAround(passage: Passage, from: number, to: number, margin = 5): Place {
  let start = from;
  let end = to;
  while (start > 0 && from - start < margin && !/[。\n]/.test(passage.text[start - 1] as string)) start -= 1;
  while (end < passage.text.length && end - to < margin && !/[。\n]/.test(passage.text[end] as string))
    end += 1;
  return placeAt(passage, start, end);
}
