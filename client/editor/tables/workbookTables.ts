import type { Schema } from '@tiptap/pm/model';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';
import type { LevelFormat } from '../../../shared/schema/settings';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { sheetSource } from '../../../shared/xlsx/sheetSource';
import { type PastedBlocks, readBlocks } from '../paste/readPastedBlocks';

/** A sheet of a workbook as blocks of a plan: a table, its caption, remarks. */
export interface WorkbookTable extends PastedBlocks {
  readonly name: string;
  /** What its columns make of it; null for a table of free layout. */
  readonly kind: DataTableKind | null;
  readonly rows: number;
}

/** The tables of a workbook's sheets in their order; sheets without any are left out. Throws as `readXlsx` does. */
export function workbookTables(
  bytes: Uint8Array,
  schema: Schema,
  scheme: readonly LevelFormat[],
): readonly WorkbookTable[] {
  return readXlsx(bytes).flatMap(({ name, rows, merged }): WorkbookTable[] => {
    const pasted = readBlocks(sheetSource(rows, merged), schema, scheme);
    const table = pasted?.blocks.find(({ type }) => type.name === 'dataTable' || type.name === 'table');
    if (!pasted || !table) return [];
    const isData = table.type.name === 'dataTable';
    const kind = isData ? (table.attrs.kind as DataTableKind) : null;
    const count = table.children.filter(({ type }) => !isData || type.name === 'dataRow').length;
    return [{ ...pasted, name, kind, rows: count }];
  });
}
