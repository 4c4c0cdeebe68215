import type { Node } from '@tiptap/pm/model';
import { SUMMED_ROLES } from '../../../shared/plan/columnRole';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { joinLabel } from '../../../shared/plan/joinLabel';
import type { Labels } from '../../../shared/plan/numbering';
import { type DataTableModel, readDataTable } from '../../../shared/plan/readDataTable';

/** A data table whose values can be cited. */
export interface CitableTable {
  readonly id: string;
  readonly name: string;
  readonly model: DataTableModel;
}

/** The data tables of a plan in their order, named by their captions. */
export function citableTables(body: Node, labels: Labels): readonly CitableTable[] {
  const { captions } = documentIndex(body);
  const tables: CitableTable[] = [];
  body.descendants((node) => {
    if (node.type.name !== 'dataTable') return node.type.name === 'box';
    const caption = captions.get(node.attrs.id as string);
    const label = caption ? (labels.get(caption.attrs.id as string) ?? '') : '';
    tables.push({
      id: node.attrs.id as string,
      name: joinLabel(label, caption?.textContent ?? ''),
      model: readDataTable(node),
    });
    return false;
  });
  return tables;
}

/** The columns that can be cited in a row, or in the total row. */
export function citableColumns({ model }: CitableTable, total: boolean): CitableTable['model']['columns'] {
  return model.columns.filter(({ role }) =>
    total ? SUMMED_ROLES.includes(role) : role !== 'name' && role !== 'number' && role !== 'group',
  );
}
