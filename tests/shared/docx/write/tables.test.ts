import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { all, at, textOf, valueAt, type XmlElement } from '../../../helpers/xmlTree';

const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now: new Date(0) }));
const tables = all(file.xml('word/document.xml'), 'w:tbl');
const find = (words: string) => tables.find((table) => textOf(table).includes(words)) as XmlElement;
/** A row as text: `+2` for a cell over two columns, `^` for one that continues the cell above, `|^` for one that opens it. */
const draw = (row: XmlElement) =>
  all(row, 'w:tc')
    .map((cell) => {
      const span = valueAt(cell, 'w:tcPr', 'w:gridSpan');
      const merge = valueAt(cell, 'w:tcPr', 'w:vMerge');
      return `${textOf(cell)}${span ? `+${span}` : ''}${merge === 'continue' ? '^' : merge ? 'v' : ''}`;
    })
    .join(' | ');

test('an indicator table: groups over their rows, sub-rows one character in, the remark across', () => {
  const rows = all(find('毛入园率'), 'w:tr');
  expect(rows.map(draw)).toEqual([
    '类别 | 指标 | 单位 | 2025年 | 2030年 | 属性',
    '学前教育v | 毛入园率 | % | 93.5 | ≥96 | 预期性',
    '^ | 公办园在园幼儿占比 | % | 52 | 60 | 约束性',
    '^ | 其中：乡镇公办园 | % | 48 | 55 | 预期性',
    '义务教育v | 九年义务教育巩固率 | % | 97.8 | 98以上 | 约束性',
    '^ | 在校生 | 人 | 3.2万 | 3.4万 | 预期性',
    '备注：占比按学年初报表口径计算。+6',
  ]);
  const subRow = all(rows[3] as XmlElement, 'w:p')[1];
  expect(at(subRow, 'w:pPr', 'w:ind')?.attributes['w:leftChars']).toBe('100');
});

test('a project list: counted rows, the group across, the computed total', () => {
  const rows = all(find('云台第1幼儿园'), 'w:tr').map(draw);
  expect(rows[1]).toBe('一、学前教育+10');
  expect(rows[2]).toMatch(/^1 \| 云台第1幼儿园/);
  expect(rows.at(-1)).toBe('合计+6 | 17710 | 12691 |  | ');
});

test('header rows repeat on every page, rows do not split, widths fill the text area', () => {
  for (const table of [find('毛入园率'), find('云台第1幼儿园')]) {
    const rows = all(table, 'w:tr');
    expect(rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual(
      rows.map((_, index) => index === 0),
    );
    expect(rows.every((row) => at(row, 'w:trPr', 'w:cantSplit'))).toBe(true);
  }
  const width = (table: XmlElement) =>
    all(table, 'w:gridCol').reduce((sum, column) => sum + Number(column.attributes['w:w']), 0);
  expect(width(find('毛入园率'))).toBe(8845);
  expect(width(find('云台第1幼儿园'))).toBeGreaterThan(12_700);
});

test('the cells of every row cover the grid', () => {
  for (const table of tables) {
    const columns = all(table, 'w:gridCol').length;
    for (const row of table.children.filter((child) => child.name === 'w:tr')) {
      const cells = row.children.filter((child) => child.name === 'w:tc');
      const covered = cells.reduce(
        (sum, cell) => sum + Number(valueAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1),
        0,
      );
      expect(covered).toBe(columns);
    }
  }
});

test('a free table keeps its merged cells and repeats both header rows', () => {
  const rows = all(find('南河2'), 'w:tr');
  expect(rows.map(draw)).toEqual([
    '片区v | 新建+2 | 改扩建v',
    '^ | 幼儿园 | 小学 | ^',
    '东山 | 2 | 1v | 3',
    '南河 | 2 | ^ | 4',
  ]);
  expect(rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('every cell ends with a paragraph, and no two tables touch', () => {
  for (const cell of all(file.xml('word/document.xml'), 'w:tc'))
    expect(cell.children.at(-1)?.name).toBe('w:p');
  file.body.forEach((block, index) => {
    if (block.name === 'w:tbl') expect(file.body[index + 1]?.name).toBe('w:p');
  });
});

test('DOUT-12 rows that a merged cell reaches over may split where only LibreOffice lays the file out, for its sake; in no other file', async () => {
  const rowsOf = async (forLayout: boolean) => {
    const bytes = await writeDocx(exportPlan(), { style: 'plan', now: new Date(0), forLayout });
    return all(openExportedFile(bytes).xml('word/document.xml'), 'w:tr').map((row) => ({
      continues: all(row, 'w:vMerge').some((each) => each.attributes['w:val'] === 'continue'),
      keeps: all(row, 'w:cantSplit').length > 0,
    }));
  };
  expect((await rowsOf(true)).filter(({ continues }) => continues)).toSatisfy(
    (rows: readonly { keeps: boolean }[]) => rows.length > 0 && rows.every(({ keeps }) => !keeps),
  );
  expect((await rowsOf(true)).filter(({ keeps }) => keeps).length).toBeGreaterThan(5);
  expect((await rowsOf(false)).filter(({ continues, keeps }) => continues && !keeps)).toEqual([]);
});
