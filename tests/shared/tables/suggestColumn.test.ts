import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../shared/plan/columnRole';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema';
import { suggestColumn } from '../../../shared/tables/suggestColumn';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());
const period = { from: 2026, to: 2030 };

/** What is suggested for a column without a meaning beside a name and a target of 2030. */
function suggested(header: string, cell = '', kind: 'indicators' | 'projects' = 'indicators') {
  const others = [
    { id: 'name', name: '指标', role: 'name' as ColumnRole },
    { id: 'y2030', name: '2030年', role: 'value' as ColumnRole, year: 2030, valueKind: 'target' as const },
  ];
  const node = b.dataTable({
    kind,
    columns: [...others, { id: 'new', name: header, role: 'other' }],
    rows: [{ cells: ['毛入园率', '97', cell] }],
  });
  return suggestColumn(readDataTable(planSchema.nodeFromJSON(node)), 'new', period);
}

describe('TAB-28: the meaning that the header of a column suggests', () => {
  it('is a value of the year that it names, of the kind that it names', () => {
    expect(suggested('2026年')).toMatchObject({ role: 'value', year: 2026, valueKind: null });
    expect(suggested('2028年中期值')).toMatchObject({ role: 'value', year: 2028, valueKind: 'interim' });
  });

  it('is of the planning period where it names no year, unless another column is', () => {
    expect(suggested('基期')).toMatchObject({ role: 'value', year: 2025, valueKind: 'baseline' });
    expect(suggested('目标值')).toMatchObject({ role: 'value', year: null, valueKind: 'target' });
  });

  it('is a role of other words', () => {
    expect(suggested('责任单位')?.role).toBe('department');
    expect(suggested('总投资（万元）', '', 'projects')?.role).toBe('investment');
    expect(suggested('单位')?.role).toBe('unit');
  });

  it('counts the rows of a column of numbers that nobody has filled in', () => {
    expect(suggested('序号')).toMatchObject({ role: 'number', numerals: 'decimal' });
    expect(suggested('序号', '甲')).toMatchObject({ role: 'number', numerals: null });
  });

  it('is none for other words, for a second name, and for years in a project list', () => {
    expect(suggested('学校')).toBeNull();
    expect(suggested('')).toBeNull();
    expect(suggested('指标名称')).toBeNull();
    expect(suggested('2026年', '', 'projects')).toBeNull();
  });
});
