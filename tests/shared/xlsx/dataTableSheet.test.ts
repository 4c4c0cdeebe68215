import { expect, it } from 'vitest';
import { printOwn } from '../../../shared/plan/inlineText';
import { dataTableSheet } from '../../../shared/xlsx/dataTableSheet';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { writeTabbedText } from '../../../shared/xlsx/tabbedText';
import { writeXlsx } from '../../../shared/xlsx/writeXlsx';
import { bodyOf } from '../plan/planBuilder';

const table = () =>
  bodyOf((b) => [
    b.dataTable({
      kind: 'projects',
      totals: true,
      columns: [
        { name: '序号', role: 'number', numerals: 'decimal' },
        { name: '项目名称', role: 'name' },
        { name: '总投资（万元）', role: 'investment', unit: '万元' },
        { name: '责任单位', role: 'department' },
      ],
      rows: [
        { kind: 'group', cells: ['', '学前教育'] },
        { cells: ['', '城东幼儿园', '1200.50', b.responsibility('县教育局')] },
        { cells: ['', '2030', '800', '县财政局'] },
      ],
    }),
  ]).child(0);

it('a structured table is a sheet as it prints: counted, totalled, groups across, numbers as numbers with their decimals', () => {
  const sheet = dataTableSheet(table(), '建设项目', printOwn);
  expect(sheet.rows[3]?.map(({ value, decimals }) => [value, decimals ?? null])).toEqual([
    [1, 0],
    ['城东幼儿园', null],
    [1200.5, 2],
    ['（县教育局负责）', null],
  ]);
  const [read] = readXlsx(writeXlsx([sheet]));
  expect(read?.rows).toEqual([
    ['建设项目', '', '', ''],
    ['序号', '项目名称', '总投资（万元）', '责任单位'],
    ['学前教育', '', '', ''],
    ['1', '城东幼儿园', '1200.50', '（县教育局负责）'],
    ['2', '2030', '800', '县财政局'],
    ['', '合计', '2000.5', ''],
  ]);
  expect(read?.merged).toContainEqual({ row: 2, column: 0, rows: 1, columns: 4 });
});

it('cells with line breaks and quotes stay one cell on the clipboard', () => {
  expect(
    writeTabbedText([
      ['一\n二', '说“好”'],
      ['"甲"', ''],
    ]),
  ).toBe('"一\n二"\t说“好”\n"""甲"""\t');
});
