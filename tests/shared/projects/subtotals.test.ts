import { describe, expect, it } from 'vitest';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { subtotalLabel, subtotals } from '../../../shared/projects/subtotals';
import type { TotalsBy } from '../../../shared/schema/extensions/dataTable';
import { readBody } from '../../../shared/schema/planDocument';
import { writeText } from '../../../shared/text/writeText';
import { planDocument } from '../plan/planBuilder';

const plan = (totalsBy: TotalsBy | null, totals = true) =>
  planDocument((b) => [
    b.dataTable({
      kind: 'projects',
      totals,
      totalsBy,
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '类别', role: 'category' },
        { name: '建设地点', role: 'place' },
        { name: '建设单位', role: 'body' },
        { name: '起止年限', role: 'period' },
        { name: '总投资（万元）', role: 'investment' },
        { name: '用地（亩）', role: 'land' },
      ],
      rows: [
        { cells: ['城东小学', '小学', '城关镇', '县教育局', '2027-2028', '1200.5', '20'] },
        { cells: ['云山中学', '初中', '云山镇', '县教育局', '2026.3-2027.8', '3000', '40'] },
        { cells: ['城西小学', '小学', '云山镇', '', '2027', '800', ''] },
        { cells: ['其中：食堂', '小学', '云山镇', '', '2027', '100', ''], level: 1 },
      ],
    }),
  ]);

function printed(by: TotalsBy): string[] {
  const table = readDataTable(readBody(plan(by)).child(0));
  return subtotals(table).map((each) => [subtotalLabel(each, by), ...each.sums.values()].join(' '));
}

describe('TAB-14: computed subtotals of a project list', () => {
  it('add up what has category, place, builder or first year in common; sub-rows do not count', () => {
    expect(printed('category')).toEqual(['小计：小学（2个） 2000.5 20', '小计：初中（1个） 3000 40']);
    expect(printed('place')).toEqual(['小计：城关镇（1个） 1200.5 20', '小计：云山镇（2个） 3800 40']);
    expect(printed('body')).toEqual(['小计：县教育局（2个） 4200.5 60', '小计：未注明（1个） 800']);
    expect(printed('year')).toEqual(['小计：2026年开工（1个） 3000 40', '小计：2027年开工（2个） 2000.5 20']);
  });

  it('print between the rows and the total, and only where somebody chose so', () => {
    const lines = (by: TotalsBy | null, totals: boolean) =>
      writeText(plan(by, totals))
        .split('\n')
        .filter((line) => /计/.test(line));
    expect(lines('category', true)).toEqual([
      '小计：小学（2个）\t\t\t\t\t2000.5\t20',
      '小计：初中（1个）\t\t\t\t\t3000\t40',
      '合计\t\t\t\t\t5000.5\t60',
    ]);
    expect(lines('category', false)).toHaveLength(2);
    expect(lines(null, false)).toEqual([]);
  });

  it('are no content: the table holds its rows and no more', () => {
    const rows = readBody(plan('category'))
      .child(0)
      .children.filter(({ type }) => type.name === 'dataRow');
    expect(rows).toHaveLength(4);
  });
});
