import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { printOwn } from '../../../shared/plan/inlineText';
import { cellText, readDataTable } from '../../../shared/plan/readDataTable';
import { type IncomingRow, placeRows } from '../../../shared/tables/placeRows';
import { applyTableEdits } from '../../../shared/tables/tableEdit';
import { countingIds } from '../../helpers/countingIds';
import { bodyOf } from '../plan/planBuilder';

type Line = readonly [kind: 'item' | 'group' | 'total' | 'remark', ...texts: string[]];

/** A table with the columns 名称, 地点, 总投资; a line's kind with + is a 其中 row. */
function tableOf(lines: readonly Line[]) {
  return bodyOf((b) => [
    b.dataTable({
      kind: 'projects',
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '地点', role: 'place' },
        { name: '总投资（万元）', role: 'investment', unit: '万元' },
      ],
      rows: lines.map(([kind, ...texts]) => ({ kind, cells: texts })),
    }),
  ]);
}

function place(lines: readonly Line[], incoming: readonly Line[], startAt: number | null = null) {
  const body = tableOf(lines);
  const table = readDataTable(body.child(0));
  const rows = incoming.map(
    ([kind, ...texts]): IncomingRow => ({
      kind: kind === 'group' ? 'group' : 'item',
      level: texts[0]?.startsWith('其中') ? 1 : 0,
      texts: new Map(table.columns.map(({ id }, index) => [id, texts[index] ?? ''])),
    }),
  );
  const start = startAt === null ? null : (table.rows[startAt]?.id ?? null);
  const placed = placeRows(table, rows, countingIds('new'), start, printOwn);
  const transform = new Transform(body);
  applyTableEdits(transform, 0, placed.edits);
  const after = readDataTable(transform.doc.child(0));
  return {
    ...placed,
    lines: after.rows.map((row) => [
      row.kind + (row.level || ''),
      ...after.columns.map(({ id }) => cellText(row, id)),
    ]),
  };
}

describe('rows that come from elsewhere', () => {
  it('TAB-18 change the row of their name and are added behind the one before them', () => {
    const { lines, added, updated, same } = place(
      [
        ['item', '城东小学', '云岭镇', '100'],
        ['item', '城西小学', '青石镇', '200'],
        ['total', '合计', '', '300'],
      ],
      [
        ['item', '城东小学', '云岭镇', '150'],
        ['item', '城南小学', '松溪镇', '80'],
        ['item', '城西小学', '青石镇', '200'],
        ['item', '城北小学', '', '90'],
      ],
    );
    expect(lines).toEqual([
      ['item', '城东小学', '云岭镇', '150'],
      ['item', '城南小学', '松溪镇', '80'],
      ['item', '城西小学', '青石镇', '200'],
      ['item', '城北小学', '', '90'],
      ['total', '合计', '', '300'],
    ]);
    expect({ added, updated, same }).toEqual({ added: 2, updated: 1, same: 1 });
  });

  it('TAB-18 take nothing away where they say nothing', () => {
    expect(place([['item', '城东小学', '云岭镇', '100']], [['item', '城东小学', '', '']]).lines).toEqual([
      ['item', '城东小学', '云岭镇', '100'],
    ]);
  });

  it('TAB-18 fill the empty rows of a new table, groups and 其中 rows included', () => {
    const empty: Line = ['item', '', '', ''];
    expect(
      place(
        [empty, empty, empty],
        [
          ['group', '学前教育'],
          ['item', '城东幼儿园', '云岭镇', '100'],
          ['item', '其中：食堂', '', '20'],
          ['item', '城西幼儿园', '青石镇', '60'],
        ],
      ).lines,
    ).toEqual([
      ['group', '学前教育', '', ''],
      ['item', '城东幼儿园', '云岭镇', '100'],
      ['item1', '其中：食堂', '', '20'],
      ['item', '城西幼儿园', '青石镇', '60'],
    ]);
  });

  it('TAB-18 know rows of one name by their group, and go to the end of a group that is there', () => {
    expect(
      place(
        [
          ['group', '学前教育'],
          ['item', '食堂', '云岭镇', '1'],
          ['group', '义务教育'],
          ['item', '食堂', '青石镇', '2'],
        ],
        [
          ['group', '学前教育'],
          ['item', '操场', '', '5'],
          ['group', '义务教育'],
          ['item', '食堂', '', '3'],
        ],
      ).lines,
    ).toEqual([
      ['group', '学前教育', '', ''],
      ['item', '食堂', '云岭镇', '1'],
      ['item', '操场', '', '5'],
      ['group', '义务教育', '', ''],
      ['item', '食堂', '青石镇', '3'],
    ]);
  });

  it('TAB-18 bring no group along whose rows are all there, in a table without groups', () => {
    expect(
      place(
        [['item', '城东小学', '云岭镇', '1']],
        [
          ['group', '义务教育'],
          ['item', '城东小学', '', '2'],
        ],
      ).lines,
    ).toEqual([['item', '城东小学', '云岭镇', '2']]);
  });

  it('TAB-18 go behind the row of the caret when they are pasted', () => {
    const { lines } = place(
      [
        ['item', '甲', '', '1'],
        ['item', '乙', '', '2'],
      ],
      [['item', '丙', '', '3']],
      0,
    );
    expect(lines.map(([, name]) => name)).toEqual(['甲', '丙', '乙']);
  });
});
