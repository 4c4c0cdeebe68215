import { describe, expect, it } from 'vitest';
import { rowsForTable } from '../../../shared/xlsx/rowsForTable';
import { bodyOf } from '../plan/planBuilder';

const table = bodyOf((b) => [
  b.dataTable({
    kind: 'projects',
    columns: [
      { name: '序号', role: 'number', numerals: 'decimal' },
      { name: '项目名称', role: 'name' },
      { name: '建设地点', role: 'place' },
      { name: '总投资（亿元）', role: 'investment', unit: '亿元' },
      { name: '年限', role: 'period' },
    ],
    rows: [],
  }),
]).child(0);

/** A sheet as an office makes it: a merged title, the unit in a row of its own, a header of two rows, groups, an empty row, 其中, a total, a note. */
const OFFICE = [
  ['云岭县“十五五”教育建设项目表', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '单位：万元'],
  ['序号', '项目名称', '建设地点', '投资情况', '', '起止年限', '备注'],
  ['', '', '', '总投资', '其中：财政', '', ''],
  ['一', '学前教育', '', '', '', '', ''],
  ['1', '城东第二幼儿园', '云岭镇', '2,600', '2600', '2026-2027', ''],
  ['', '', '', '', '', '', ''],
  ['二', '义务教育', '', '', '', '', ''],
  ['2', '城北九年一贯制学校', '云岭镇', '21500', '20000', '2026-2028', '含食堂'],
  ['', '其中：食堂', '', '1500', '', '', ''],
  ['合计', '', '', '24100', '22600', '', ''],
  ['注：投资按2025年价格测算。', '', '', '', '', '', ''],
];
const MERGED = [
  { row: 0, column: 0, rows: 1, columns: 7 },
  { row: 2, column: 0, rows: 2, columns: 1 },
  { row: 2, column: 1, rows: 2, columns: 1 },
  { row: 2, column: 2, rows: 2, columns: 1 },
  { row: 2, column: 3, rows: 1, columns: 2 },
  { row: 2, column: 5, rows: 2, columns: 1 },
  { row: 2, column: 6, rows: 2, columns: 1 },
  { row: 10, column: 0, rows: 1, columns: 3 },
  { row: 11, column: 0, rows: 1, columns: 7 },
];

describe('the rows of a sheet for a table', () => {
  it.each([
    ['whose merged cells are known', MERGED],
    ['that came as text, without its merged cells', []],
  ])(
    'TAB-18 come from a sheet of an office %s, with groups and 其中, in the unit of the table',
    (_, merged) => {
      const found = rowsForTable(table, { rows: OFFICE, merged });
      const columns = table.children.filter(({ type }) => type.name === 'dataColumn');
      const lines = found?.rows.map(({ kind, level, texts }) => [
        kind + level,
        ...columns.slice(1).map(({ attrs }) => texts.get(attrs.id) ?? ''),
      ]);
      expect(lines).toEqual([
        ['group0', '学前教育', '', '', ''],
        ['item0', '城东第二幼儿园', '云岭镇', '0.26', '2026-2027'],
        ['group0', '义务教育', '', '', ''],
        ['item0', '城北九年一贯制学校', '云岭镇', '2.15', '2026-2028'],
        ['item1', '其中：食堂', '', '0.15', ''],
      ]);
      expect(found?.otherRows).toBe(2);
      expect(found?.otherColumns.some((header) => header.includes('备注'))).toBe(true);
    },
  );

  it('are none where the sheet has not two columns of the table', () => {
    expect(
      rowsForTable(table, {
        rows: [
          ['姓名', '电话'],
          ['王', '1'],
        ],
        merged: [],
      }),
    ).toBeNull();
  });
});
