import './dataTable.css';
import type { NodeViewRenderer } from '@tiptap/core';
import { cellView } from './cellView';
import { columnView } from './columnView';
import { rowView } from './rowView';
import { dataTableView } from './tableView';

/** The views of a data table and its parts, by node name. */
export const dataTableViews: Readonly<Record<string, NodeViewRenderer>> = {
  dataTable: dataTableView,
  dataColumn: columnView,
  dataRow: rowView,
  dataCell: cellView,
};
