// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => open.destroy());

describe('[STR-26] the computed rows of a table', () => {
  it('have their label over all columns before the first sum, and the sums in their columns', async () => {
    const table = b.dataTable({
      kind: 'projects',
      unit: '万元',
      totals: true,
      columns: [
        { name: '项目名称', role: 'name' },
        { name: '类别', role: 'category' },
        { name: '建设地点', role: 'place' },
        { name: '总投资', role: 'investment' },
        { name: '备注', role: 'remark' },
      ],
      rows: [
        { cells: ['一中', '学前教育', '城关镇', '500', ''] },
        { cells: ['二小', '学前教育', '城关镇', '300', ''] },
      ],
    });
    const withSubtotals = { ...table, attrs: { ...table.attrs, totalsBy: 'category' } };
    open = createSharedEditor([b.paragraph('项目。'), withSubtotals]);
    const rows = () =>
      [...open.editor.view.dom.querySelectorAll('.data-total-row')].map((row) =>
        [...row.children].map((cell) => cell.textContent),
      );
    await vi.dynamicImportSettled();
    expect(rows()).toEqual([
      ['小计：学前教育（2个）', '800', ''],
      ['合计', '800', ''],
    ]);
    const spans = [...open.editor.view.dom.querySelectorAll('.data-total-row > :first-child')];
    expect(spans.map((cell) => cell.getAttribute('aria-colspan'))).toEqual(['3', '3']);
  });
});
