import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** indicators 主要指标, tasks 量化任务表, projects 项目表, keyProjects 重点工程清单. */
export type DataTableKind = 'indicators' | 'tasks' | 'projects' | 'keyProjects';

/** What computed subtotals are taken by: category, place, building unit, or the year in which it begins. */
export type TotalsBy = 'category' | 'place' | 'body' | 'year';

/**
 * A structured table whose rows and columns have identities: columns carry a typed role and an order key, a cell names
 * its column by id and never moves (SPEC TAB-1 … TAB-4). `unit` is the unit line above it (单位：万元); `totals` asks for a
 * computed total row, `totalsBy` for computed subtotals. Columns and rows may come in any order and number, since a merge may leave anything behind.
 */
export const DataTable = Node.create({
  name: 'dataTable',
  group: 'block',
  content: '(dataColumn | dataRow)*',
  isolating: true,
  allowGapCursor: false,
  addAttributes() {
    return {
      ...dataAttribute('kind', 'indicators' satisfies DataTableKind),
      ...dataAttribute('unit', null),
      ...dataAttribute('totals', false),
      ...dataAttribute('totalsBy', null),
    };
  },
  parseHTML() {
    return [
      { tag: 'table[data-type="dataTable"]', priority: 60 },
      // A page puts a row round columns that stand in a table without one: no row of a plain table.
      { tag: 'table[data-type="dataTable"] tr:not([data-type])', priority: 60, skip: true },
    ];
  },
  renderHTML({ HTMLAttributes }) {
    const attributes = mergeAttributes(HTMLAttributes, { 'data-type': 'dataTable', class: 'data-table' });
    return ['table', attributes, ['tbody', 0]];
  },
});
