import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { rowHeights } from '../../../shared/xlsx/rowHeights';
import type { Sheet, SheetCell } from '../../../shared/xlsx/workbook';
import { writeXlsx } from '../../../shared/xlsx/writeXlsx';

const text = (value: string | number | null): SheetCell => ({ value, look: 'text' });
const sheetOf = (rows: Sheet['rows'], fields: Partial<Sheet> = {}): Sheet => ({
  name: '项目表',
  widths: [8, 20],
  merged: [],
  headerRows: 0,
  rows,
  ...fields,
});

it('makes a row as high as the lines that its longest cell takes in its column', () => {
  const [one, three, broken] = rowHeights(
    sheetOf([
      [text(1), text('新建教学楼')],
      [text(2), text('新建教学楼、综合楼、食堂和运动场，建筑面积三千平方米')],
      [text(3), text('一\n二\n三')],
    ]),
  );
  expect([(three ?? 0) / (one ?? 1), (broken ?? 0) / (one ?? 1)]).toEqual([3, 3]);
});

it('lets a text run across merged cells, and gives a title the height of its larger type', () => {
  const title = '云岭县教育事业发展规划';
  const across = { row: 0, column: 0, rows: 1, columns: 2 };
  const [group, head] = rowHeights(
    sheetOf(
      [
        [text(title), text(null)],
        [{ value: '标题', look: 'title' }, text(null)],
      ],
      { merged: [across] },
    ),
  );
  const [apart] = rowHeights(sheetOf([[text(title), text(null)]]));
  expect(apart).toBeGreaterThan(group ?? 0);
  expect(head).toBeGreaterThan(group ?? 0);
});

it('is written into the file, for programs that do not measure rows when they open it', () => {
  const file = unzipSync(writeXlsx([sheetOf([[text(1), text('新建教学楼')]])]));
  expect(strFromU8(file['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(/<row r="1" ht="\d+/);
});
