// @vitest-environment jsdom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tableViewsOf } from '../../../client/editor/nodeViews/dataTable/tableView';
import { openOwnView, restoreOwnViews } from '../../../client/editor/tables/ownView/openOwnView';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor } from '../../helpers/sharedEditor';

function editorWithProjects(nameColumn = 'name') {
  const b = createBuilder(countingIds());
  const { editor, destroy } = createSharedEditor([
    b.dataTable({
      id: 'projects',
      kind: 'projects',
      columns: [
        { id: nameColumn, name: '项目名称', role: 'name' },
        { id: 'money', name: '总投资', role: 'investment', unit: '万元' },
      ],
      rows: [
        { id: 'east', cells: ['城东幼儿园', '980'] },
        { id: 'west', cells: ['城西小学', '2600'] },
      ],
    }),
  ]);
  const [table] = tableViewsOf(editor.view);
  if (!table) throw new Error('no table');
  return { view: editor.view, table, destroy };
}

function choose(table: { readonly dom: HTMLElement }, label: string, value: string): void {
  const field = table.dom.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!field) throw new Error(`no field ${label}`);
  field.value = value;
  field.dispatchEvent(new Event('change'));
}

describe('TAB-17: what one person chose to see of a table', () => {
  beforeAll(async () => {
    await startI18n(null);
  });
  beforeEach(() => localStorage.clear());

  it('is there again when the plan is opened anew, until all rows are asked for', () => {
    const first = editorWithProjects();
    openOwnView(first.view, first.table);
    choose(first.table, '排序', 'money falling');
    expect(first.table.ownView?.rows).toEqual(['west', 'east']);
    first.destroy();

    const second = editorWithProjects();
    restoreOwnViews(second.view);
    expect(second.table.ownView?.rows).toEqual(['west', 'east']);
    second.table.dom.querySelector<HTMLButtonElement>('.own-view-bar button')?.click();
    second.destroy();

    const third = editorWithProjects();
    restoreOwnViews(third.view);
    expect(third.table.ownView).toBeNull();
    third.destroy();
  });

  it('is forgotten with the column that it was about', () => {
    const first = editorWithProjects();
    openOwnView(first.view, first.table);
    choose(first.table, '分组', 'name');
    first.destroy();
    const second = editorWithProjects('another');
    restoreOwnViews(second.view);
    expect(second.table.ownView).toBeNull();
    second.destroy();
  });
});
