import { describe, expect, it } from 'vitest';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { matchColumns } from '../../../shared/xlsx/matchColumns';
import { bodyOf } from '../plan/planBuilder';

const table = readDataTable(
  bodyOf((b) => [
    b.dataTable({
      kind: 'projects',
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '建设\n地点', role: 'place' },
        { name: '总投资（万元）', role: 'investment', unit: '万元' },
      ],
      rows: [],
    }),
  ]).child(0),
);

describe('the rows of a sheet', () => {
  it('stand under the headers of the table, in whatever order the sheet has them', () => {
    expect(
      matchColumns(table, [
        ['云岭县建设项目', '', '', ''],
        ['序号', '总投资', '项目名称', '备注'],
        ['学前教育', '', '', ''],
        ['1', '2600', '城东小学', '续建'],
        ['2', '1400', '城西小学', ''],
        ['', '4000', '合 计', ''],
      ]),
    ).toEqual([
      ['城东小学', '', '2600'],
      ['城西小学', '', '1400'],
    ]);
  });

  it('are none without a header row', () => {
    expect(matchColumns(table, [['城东小学', '城关镇', '2600']])).toBeNull();
  });
});
