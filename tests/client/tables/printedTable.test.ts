// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tableViewsOf } from '../../../client/editor/nodeViews/dataTable/tableView';
import { openOwnView } from '../../../client/editor/tables/ownView/openOwnView';
import { printedTable } from '../../../client/editor/tables/printed/printedTable';
import { printTables } from '../../../client/editor/tables/printed/printTables';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor } from '../../helpers/sharedEditor';

function editorWithTable() {
  const b = createBuilder(countingIds());
  return createSharedEditor([
    b.dataTable({
      kind: 'projects',
      totals: true,
      columns: [
        { name: '类别', role: 'group' },
        { name: '项目名称', role: 'name' },
        { name: '总投资', role: 'investment', unit: '万元' },
      ],
      rows: [
        { kind: 'group', cells: ['学前教育', '', ''] },
        { cells: ['新建', '城东幼儿园', '2600'] },
        { cells: ['', '松溪幼儿园', '980'] },
        { cells: ['改建', '北街幼儿园', '120'] },
      ],
    }),
  ]);
}

/** Rows of cells, each with its spans where it has any. */
function picture(table: HTMLTableElement): string[] {
  return [...table.rows].map((row) =>
    [...row.cells]
      .map(({ textContent, colSpan, rowSpan }) => {
        const spans = colSpan > 1 || rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : '';
        return textContent + spans;
      })
      .join(' | '),
  );
}

describe('[DOUT-10] a data table that the browser prints', () => {
  beforeAll(async () => {
    await startI18n(null);
  });
  afterEach(() => localStorage.clear());

  it('is a table of HTML with a header that can be repeated, with groups and totals', () => {
    const { editor, destroy } = editorWithTable();
    const [view] = tableViewsOf(editor.view);
    if (!view) throw new Error('no table');
    const table = printedTable(view);
    expect(table.tHead?.rows).toHaveLength(1);
    expect(picture(table)).toEqual([
      '类别 | 项目名称 | 总投资',
      '学前教育 3×1',
      '新建 1×2 | 城东幼儿园 | 2600',
      '松溪幼儿园 | 980',
      '改建 | 北街幼儿园 | 120',
      '合计 2×1 | 3700',
    ]);
    destroy();
  });

  it('is whole and in its own order, groups merged, whatever this person alone sees of it', () => {
    const { editor, destroy } = editorWithTable();
    const [view] = tableViewsOf(editor.view);
    if (!view) throw new Error('no table');
    const before = picture(printedTable(view));
    openOwnView(editor.view, view, view.layout.columns[1]?.id);
    expect(picture(printedTable(view))).toEqual(before);
    destroy();
  });

  it('stands in the paper while it prints only, and changes nothing in the plan', () => {
    const { editor, destroy } = editorWithTable();
    const before = editor.state.doc;
    const stop = printTables(editor.view);
    window.dispatchEvent(new Event('beforeprint'));
    expect(editor.view.dom.querySelectorAll('.printed-table')).toHaveLength(1);
    window.dispatchEvent(new Event('afterprint'));
    expect(editor.view.dom.querySelectorAll('.printed-table')).toHaveLength(0);
    expect(editor.state.doc).toBe(before);
    stop();
    destroy();
  });
});
