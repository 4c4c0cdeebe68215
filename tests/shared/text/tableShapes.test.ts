import { describe, expect, it } from 'vitest';
import { createGrid } from '../../../shared/text/recognise/tableGrid';
import { unfoldTable } from '../../../shared/text/recognise/unfoldTable';
import { type SourceTable, sourceParagraph } from '../../../shared/text/source';

/** A table from `甲|乙` rows; rows that begin with # are marked as headers, 甲×3 spans three columns. */
function table(...rows: readonly string[]): SourceTable {
  return {
    type: 'table',
    rows: rows.map((row) => ({
      header: row.startsWith('#'),
      cells: row
        .replace(/^#/, '')
        .split('|')
        .map((cell) => {
          const [text = '', span = '1'] = cell.split('×');
          return {
            blocks: text ? [sourceParagraph(text)] : [],
            columnSpan: Number(span),
            rowSpan: 1,
          };
        }),
    })),
  };
}

describe('rows that the format calls a header', () => {
  const header = '#指标|单位|2020年|2025年';

  it.each([
    ['but are figures', ['#毛入园率|%|92.4|96']],
    ['but name a group', ['#一、普及水平×4']],
  ])('are none where they come behind the names of columns %s', (_what, rows) => {
    expect(createGrid(table(header, ...rows, '巩固率|%|97|98')).headerRows).toBe(1);
  });

  it('stay one where they count the columns', () => {
    expect(createGrid(table(header, '#1|2|3|4', '巩固率|%|97|98')).headerRows).toBe(2);
  });

  it('stay one where they say more about the columns', () => {
    expect(createGrid(table(header, '#||实际值|目标值', '巩固率|%|97|98')).headerRows).toBe(2);
  });
});

describe('a table that was folded into two columns', () => {
  const namesOf = (rows: SourceTable | undefined) =>
    rows?.rows.map(({ cells }) =>
      cells.flatMap(({ blocks }) => blocks.map((block) => JSON.stringify(block))).length > 0
        ? cells
            .map(({ blocks: [block] }) => (block?.type === 'paragraph' ? block.runs[0]?.text : ''))
            .join('|')
        : '',
    );

  it('reads the left half first, and says which names of columns stood there again', () => {
    const unfolded = unfoldTable(table('指标|2025年|指标|2025年', '甲|1|丙|3', '乙|2||', '注：口径不变'));
    expect(unfolded?.repeated).toBe('指标 2025年');
    expect(namesOf(unfolded?.table)).toEqual(['指标|2025年', '甲|1', '乙|2', '丙|3', '注：口径不变']);
  });

  it('reads across where the numbers count across', () => {
    const unfolded = unfoldTable(table('序号|学校|序号|学校', '1|甲|2|乙', '3|丙|4|丁'));
    expect(namesOf(unfolded?.table)).toEqual(['序号|学校', '1|甲', '2|乙', '3|丙', '4|丁']);
  });

  it.each([
    ['whose columns are named once', ['指标|2020年|2025年', '甲|1|2']],
    ['with a name that only comes twice', ['指标|2025年|备注|指标', '甲|1||乙']],
    ['with rows of another width', ['指标|2025年|指标|2025年', '甲|1|2']],
  ])('is not one %s', (_what, rows) => {
    expect(unfoldTable(table(...rows))).toBeNull();
  });
});
