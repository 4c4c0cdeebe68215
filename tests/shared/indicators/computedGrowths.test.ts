import { describe, expect, it } from 'vitest';
import { writeText } from '../../../shared/text/writeText';
import { planDocument } from '../plan/planBuilder';

const linesOf = (growth: { name: string; unit?: string }, ...rows: string[][]) =>
  writeText(
    planDocument((b) => [
      b.dataTable({
        kind: 'indicators',
        columns: [
          { name: '指标', role: 'name' },
          { name: '2025年', role: 'value', year: 2025 },
          { name: '2030年', role: 'value', year: 2030 },
          { ...growth, role: 'growth' },
        ],
        rows: rows.map((cells) => ({ cells })),
      }),
    ]),
  )
    .trim()
    .split('\n')
    .slice(1);

describe('[TAB-13] a growth column', () => {
  it('prints percentage points for rates and relative growth for counts where nobody typed', () => {
    expect(
      linesOf(
        { name: '增幅' },
        ['毛入园率（%）', '95.6', '97'],
        ['教师（人）', '1.6万', '2万'],
        ['示范园（个）', '', '3'],
      ),
    ).toEqual(['毛入园率（%）\t95.6\t97\t1.4个百分点', '教师（人）\t1.6万\t2万\t25%', '示范园（个）\t\t3']);
  });

  it('prints bare numbers under a header that has the unit', () => {
    expect(linesOf({ name: '增幅（%）' }, ['教师（人）', '200', '150'])).toEqual([
      '教师（人）\t200\t150\t-25',
    ]);
  });

  it('keeps what was typed', () => {
    expect(linesOf({ name: '增幅' }, ['教师（人）', '100', '150', '约50%'])).toEqual([
      '教师（人）\t100\t150\t约50%',
    ]);
  });
});
