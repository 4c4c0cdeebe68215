import { describe, expect, it } from 'vitest';
import { deleteColumn } from '../../../shared/tables/deleteColumn';
import { insertColumn } from '../../../shared/tables/insertColumn';
import { moveColumn } from '../../../shared/tables/moveColumn';
import { repairDataTable } from '../../../shared/tables/repairDataTable';
import { setColumn } from '../../../shared/tables/setColumn';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { applyTableEdits } from '../../../shared/tables/tableEdit';
import { buildTable, printed, transformOf } from './tableBuilder';

const table = () =>
  buildTable(
    ['name', 'unit', 'remark'],
    [
      { id: '1', cells: ['在校生', '人', '甲'] },
      { id: '2', cells: ['入园率', '%', '乙'] },
    ],
  );

describe('TAB-1, TAB-3: columns', () => {
  it('moves a column by changing one attribute of one node', () => {
    const transform = transformOf(table());
    moveColumn(transform, 0, 'c', 0);
    expect(printed(transform.doc.child(0))).toEqual(['c|a|b', '甲|在校生|人', '乙|入园率|%']);
    expect(transform.steps).toHaveLength(1);
  });

  it('inserts a column where it was asked for, with an empty cell in every row, and appends both to the document', () => {
    const transform = transformOf(table());
    applyTableEdits(transform, 0, insertColumn(1, { id: 'new', role: 'value', year: 2030, header: '目标' }));
    expect(printed(transform.doc.child(0))).toEqual(['a|目标|b|c', '在校生||人|甲', '入园率||%|乙']);
    expect(transform.doc.child(0).lastChild?.attrs).toMatchObject({ id: 'new', role: 'value', year: 2030 });
    expect(transform.doc.child(0).child(3).lastChild?.attrs.column).toBe('new');
  });

  it('finds room between two columns that were given one key at once', () => {
    const transform = transformOf(table());
    const secondColumn = 1 + transform.doc.child(0).child(0).nodeSize;
    transform.setNodeAttribute(secondColumn, 'order', 'a0');
    expect(printed(transform.doc.child(0))[0]).toBe('a|b|c');
    applyTableEdits(transform, 0, insertColumn(1, { id: 'x', header: 'x' }));
    expect(printed(transform.doc.child(0))[0]).toBe('a|x|b|c');
  });

  it('deletes a column with its words; the empty cells that stay are no part of the table', () => {
    const transform = transformOf(table());
    applyTableEdits(transform, 0, deleteColumn('b'));
    expect(printed(transform.doc.child(0))).toEqual(['a|c', '在校生|甲', '入园率|乙']);
    expect(transform.doc.textContent).not.toContain('%');
    expect(repairDataTable(transform.doc.child(0))?.child(2).childCount).toBe(2);
  });

  it('changes role, year, unit and header of a column and nothing of its cells', () => {
    const transform = transformOf(table());
    setColumn(transform, 0, 'c', {
      role: 'value',
      year: 2025,
      valueKind: 'baseline',
      unit: '人',
      header: '2025年',
    });
    const column = sortColumns(transform.doc.child(0))[2];
    expect(column?.node.attrs).toMatchObject({
      role: 'value',
      year: 2025,
      valueKind: 'baseline',
      unit: '人',
    });
    expect(printed(transform.doc.child(0))).toEqual(['a|b|2025年', '在校生|人|甲', '入园率|%|乙']);
  });
});
