import type { Node } from '@tiptap/pm/model';
import { sortRows } from '../../../shared/tables/sortRows';
import type { TablePart } from '../../../shared/tables/tableParts';

/** The rows as they are seen: as they print, or those of `own`, the ids of an own view, in its order. */
export function seenRows(table: Node, own: readonly string[] | null): readonly TablePart[] {
  const printed = sortRows(table);
  if (!own) return printed;
  const known = new Map(printed.map((row) => [row.id, row]));
  return own.flatMap((id) => known.get(id) ?? []);
}
