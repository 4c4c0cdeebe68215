import { describe, expect, it } from 'vitest';
import { columnValues } from '../../../client/editor/tables/ownView/columnValues';
import { rowSums } from '../../../client/editor/tables/ownView/rowSums';
import { ALL_ROWS, type RowCriteria, selectRows } from '../../../client/editor/tables/ownView/selectRows';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());
const document = createPlanDocument(
  b.doc(
    b.dataTable({
      kind: 'projects',
      totals: true,
      columns: [
        { name: '类别', role: 'group' },
        { name: '项目名称', role: 'name' },
        { name: '建设期限', role: 'period' },
        { name: '总投资（万元）', role: 'investment', unit: '万元' },
      ],
      rows: [
        { cells: ['学前教育', '甲园', '2027-2028年', '300'] },
        { cells: ['', '乙园', '2026年', '1200'] },
        { cells: ['', '其中：设备', '', '200'], level: 1 },
        { cells: ['义务教育', '丙校', '2026-2027年', '约90'] },
        { cells: ['', '丁校', '', ''] },
        { kind: 'total', cells: ['', '合计', '', '1590'] },
        { kind: 'remark', cells: ['注：含在建项目'] },
      ],
    }),
  ),
);
const table = readDataTable(readBody(document).child(0));
const columnOf = (name: string) => table.columns.find((column) => column.name === name)?.id ?? '';
const nameOf = (id: string) => {
  const row = table.rows.find((each) => each.id === id);
  return row ? row.node.textContent : id;
};
const choose = (criteria: Partial<RowCriteria>) => selectRows(table, { ...ALL_ROWS, ...criteria });
const names = (criteria: Partial<RowCriteria>) =>
  choose(criteria).rows.map(
    ({ cells, node }) => cells.get(columnOf('项目名称'))?.textContent || node.textContent,
  );

describe('TAB-17: what one person sees of a table', () => {
  it('is every row as it prints until something is asked for', () => {
    expect(choose({}).rows).toEqual(table.rows);
  });

  it('are the rows with some words, or with one thing in a column, where a merged cell counts for all its rows', () => {
    expect(names({ words: '乙' })).toEqual(['乙园', '其中：设备', '注：含在建项目']);
    expect(names({ words: '设备' })).toEqual(['乙园', '其中：设备', '注：含在建项目']);
    expect(names({ only: { column: columnOf('类别'), value: '义务教育' } })).toEqual([
      '丙校',
      '丁校',
      '注：含在建项目',
    ]);
    expect(columnValues(table, columnOf('类别'))).toEqual([
      { value: '学前教育', count: 3 },
      { value: '义务教育', count: 2 },
    ]);
  });

  it('stand in an order by number or year, sub-rows with their row, empty ones last', () => {
    const order = (name: string, falling: boolean) => names({ order: { column: columnOf(name), falling } });
    expect(order('总投资', false).slice(0, 5)).toEqual(['丙校', '甲园', '乙园', '其中：设备', '丁校']);
    expect(order('总投资', true).slice(0, 5)).toEqual(['乙园', '其中：设备', '甲园', '丙校', '丁校']);
    expect(order('建设期限', false).slice(0, 5)).toEqual(['乙园', '其中：设备', '丙校', '甲园', '丁校']);
  });

  it('come together in groups with their sums', () => {
    const { rows, groups } = choose({
      group: columnOf('类别'),
      order: { column: columnOf('总投资'), falling: true },
    });
    const told = rows.flatMap(({ id }) => {
      const group = groups.get(id);
      return group ? [`${group.name}：${rowSums(table, group.rows)}`] : [];
    });
    expect(told).toEqual(['学前教育：总投资 1500万元', '义务教育：总投资 90万元']);
    expect(nameOf(rows[0]?.id ?? '')).toContain('乙园');
  });
});
