import type { Node } from '@tiptap/pm/model';
import { SUMMED_ROLES } from '../../../shared/plan/columnRole';
import { documentIndex } from '../../../shared/plan/documentIndex';
import type { Labels } from '../../../shared/plan/numbering';
import { type DataTableModel, readDataTable } from '../../../shared/plan/readDataTable';
import { targetWords } from './referenceTargets';

/** A data table whose values can be cited. */
export interface CitableTable {
  readonly id: string;
  readonly name: string;
  readonly model: DataTableModel;
}

/** The data tables of a plan in their order, named by their captions. */
export function citableTables(body: Node, labels: Labels): readonly CitableTable[] {
  const tables: CitableTable[] = [];
  body.descendants((node) => {
    if (node.type.name !== 'dataTable') return node.type.name === 'box';
    tables.push(citableTable(node, body, labels));
    return false;
  });
  return tables;
}

/** One data table of a plan, named by its caption. */
export function citableTable(table: Node, body: Node, labels: Labels): CitableTable {
  const id = table.attrs.id as string;
  const caption = documentIndex(body).captions.get(id);
  return { id, name: caption ? targetWords(caption, labels) : '', model: readDataTable(table) };
}

/** The columns that can be cited in a row, or in the total row. */
export function citableColumns({ model }: CitableTable, total: boolean): CitableTable['model']['columns'] {
  return model.columns.filter(({ role }) =>
    total ? SUMMED_ROLES.includes(role) : role !== 'name' && role !== 'number' && role !== 'group',
  );
}
