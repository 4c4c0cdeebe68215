// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { bodyOf } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, typeText } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
beforeEach(async () => {
  open = createSharedEditor([
    b.paragraph('第一段的话。'),
    b.paragraph('第二段的话。'),
    b.paragraph('末段。'),
  ]);
  await vi.dynamicImportSettled();
});
afterEach(() => open.destroy());

const caret = () => {
  const { anchor, head } = open.editor.state.selection;
  return [anchor, head];
};

/** Somebody else writes a word at the beginning of the last paragraph. */
function writeElsewhere(): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(open.ydoc));
  const paragraph = bodyOf(other).get(bodyOf(other).length - 1) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(0, '别人写的');
  Y.applyUpdate(open.ydoc, Y.encodeStateAsUpdate(other));
}

describe('[STR-27] after undo the caret', () => {
  it.each([
    ['a list', 12, 12, () => open.editor.commands.toggleBulletList()],
    ['a numbered list', 12, 12, () => open.editor.commands.toggleOrderedList()],
    ['a list of two paragraphs', 3, 12, () => open.editor.commands.toggleBulletList()],
    ['words deleted over two paragraphs', 3, 12, () => open.editor.commands.deleteSelection()],
  ] as const)('of %s is where it was', (_, anchor, head, run) => {
    const selection = { from: anchor, to: head };
    open.editor.commands.setTextSelection(selection);
    run();
    open.editor.commands.undo();
    expect(open.editor.getText()).toBe('第一段的话。\n\n第二段的话。\n\n末段。');
    expect(caret()).toEqual([anchor, head]);
    open.editor.commands.redo();
    open.editor.commands.undo();
    expect(open.editor.getText()).toBe('第一段的话。\n\n第二段的话。\n\n末段。');
  });

  it('stays where it is put then, when somebody else writes', () => {
    open.editor.commands.setTextSelection(12);
    typeText(open.editor, '新的');
    open.editor.commands.undo();
    expect(caret()).toEqual([12, 12]);
    open.editor.commands.setTextSelection(3);
    writeElsewhere();
    expect(open.editor.state.doc.textContent).toContain('别人写的末段。');
    expect(caret()).toEqual([3, 3]);
  });
});
