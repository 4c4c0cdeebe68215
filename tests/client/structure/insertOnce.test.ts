// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { insertChoices } from '../../../client/editor/menus/insertChoices';
import { insertDataTable } from '../../../client/editor/tables/insertDataTable';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { usualColumns } from '../../../shared/tables/usualColumns';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const content = () => JSON.stringify(open.editor.getJSON());

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
beforeEach(() => {
  open = createSharedEditor([b.heading(1, '背景'), b.paragraph('文字'), b.heading(1, '目标')]);
  open.editor.commands.setTextSelection(5);
});
afterEach(() => {
  open.destroy();
  document.body.replaceChildren();
});

/** Types, inserts, undoes: the typed words stay, what was inserted goes, and redo brings it again. */
function expectOneStep(insert: () => void, name: string): void {
  const { editor } = open;
  typeText(editor, '写');
  const before = content();
  insert();
  const after = content();
  expect(after, name).not.toBe(before);
  editor.commands.undo();
  expect(content(), name).toBe(before);
  editor.commands.redo();
  expect(content(), name).toBe(after);
}

describe('every block that can be inserted', () => {
  it('of the insert menu goes by one undo, right after typing, and comes again by one redo', () => {
    const names = insertChoices(open.editor).map(({ label }) => label);
    const tried: string[] = [];
    for (const name of names) {
      open.destroy();
      open = createSharedEditor([b.heading(1, '背景'), b.paragraph('文字'), b.heading(1, '目标')]);
      open.editor.commands.setTextSelection(6);
      const choice = insertChoices(open.editor).find(({ label }) => label === name);
      typeText(open.editor, '试');
      const before = content();
      choice?.run();
      // Dialogs insert when they are filled in.
      if (content() === before) continue;
      tried.push(name);
      open.editor.commands.undo();
      expect(content(), name).toBe(before);
      open.editor.commands.redo();
      open.editor.commands.undo();
      expect(content(), name).toBe(before);
    }
    expect(tried.length).toBeGreaterThan(12);
  });

  it('of the table dialog does so too', () => {
    const columns = usualColumns('indicators', { base: 2025, target: 2030 });
    expectOneStep(
      () =>
        insertDataTable(open.editor, 'indicators', { columns, rows: 3, totals: false }, countingIds('table')),
      'indicator table',
    );
  });
});
