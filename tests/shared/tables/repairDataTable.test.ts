import type { Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../shared/schema';
import { repairDataTable } from '../../../shared/tables/repairDataTable';
import { buildTable, printed } from './tableBuilder';

const cell = (column: string, text: string) =>
  planSchema.node('dataCell', { column }, text ? [planSchema.text(text)] : []);
const row = (id: string, ...cells: Node[]) => planSchema.node('dataRow', { id }, cells);
const tableWith = (...rows: Node[]) => {
  const columns = buildTable(['name', 'unit'], []);
  return columns.copy(columns.content.append(planSchema.node('dataTable', null, rows).content));
};

describe('TAB-4: repair of a table at rest', () => {
  it('leaves a whole table alone, in whatever order its cells stand', () => {
    expect(repairDataTable(tableWith(row('1', cell('b', '人'), cell('a', '在校生'))))).toBeNull();
  });

  it('adds missing cells', () => {
    expect(printed(repairDataTable(tableWith(row('1', cell('b', '人')))) as Node)).toEqual(['a|b', '|人']);
  });

  it('makes doubled cells one and keeps the text of both', () => {
    const doubled = tableWith(row('1', cell('a', '甲'), cell('b', ''), cell('a', '乙')));
    expect(printed(repairDataTable(doubled) as Node)).toEqual(['a|b', '甲/乙|']);
  });

  it('drops empty cells of deleted columns and brings a column back for words', () => {
    const orphans = tableWith(row('1', cell('a', '甲'), cell('b', ''), cell('x', ''), cell('y', '迟到的字')));
    const repaired = repairDataTable(orphans) as Node;
    expect(printed(repaired)).toEqual(['a|b|', '甲||迟到的字']);
    expect(repaired.child(2).attrs).toMatchObject({ id: 'y', role: 'other' });
  });

  it('gives the second of two rows with one id an id of its own', () => {
    const twins = tableWith(
      row('1', cell('a', '甲'), cell('b', '')),
      row('1', cell('a', '乙'), cell('b', '')),
    );
    expect((repairDataTable(twins) as Node).children.slice(2).map(({ attrs }) => attrs.id)).toEqual([
      '1',
      '1.2',
    ]);
  });

  it('has nothing left to do the second time', () => {
    const broken = tableWith(row('1', cell('x', '字'), cell('a', '甲'), cell('a', '乙')), row('1'));
    expect(repairDataTable(repairDataTable(broken) as Node)).toBeNull();
  });
});
