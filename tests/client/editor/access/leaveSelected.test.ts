// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockKeys } from '../../../../client/editor/access/blockKeys';
import { startI18n } from '../../../../client/i18n/i18n';
import { everyBlock } from '../../../helpers/everyBlock';
import { createSharedEditor, type SharedEditor } from '../../../helpers/sharedEditor';
import { fakeMeasures } from '../../../helpers/typeInEditor';

let open: SharedEditor;
let stop: () => void;

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
beforeEach(() => {
  open = createSharedEditor(everyBlock());
  stop = blockKeys(open.editor);
});
afterEach(() => {
  stop();
  open.destroy();
  document.body.replaceChildren();
});

/** Selects the first node of a type; gives the words of its text block up to behind it. */
function select(editor: Editor, type: string): string {
  let found = -1;
  editor.state.doc.descendants((node, position) => {
    if (found < 0 && node.type.name === type) found = position;
  });
  editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, found)));
  const { $from } = editor.state.selection;
  return editor.state.doc.textBetween($from.start(), $from.pos);
}

function press(key: string, more: KeyboardEventInit = {}) {
  const init = { key, bubbles: true, cancelable: true, ...more };
  open.editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', init));
  if (key.length === 1)
    open.editor.view.dom.dispatchEvent(
      new KeyboardEvent('keypress', { ...init, charCode: key.charCodeAt(0) }),
    );
}

const countOf = (type: string) => {
  let count = 0;
  open.editor.state.doc.descendants((node) => {
    if (node.type.name === type) count += 1;
  });
  return count;
};

describe('[STR-24] a letter typed on something that is selected', () => {
  it.each(['valueRef', 'crossRef', 'noteRef', 'responsibility'])('stands behind a %s', (type) => {
    const words = select(open.editor, type);
    const count = countOf(type);
    press('x');
    expect(countOf(type)).toBe(count);
    const { $from } = open.editor.state.selection;
    expect(open.editor.state.doc.textBetween($from.start(), $from.pos)).toBe(`${words}x`);
    expect($from.parent.childBefore($from.parentOffset - 1).node?.type.name).toBe(type);
  });

  it.each(['chart', 'image', 'pageBreak', 'taskTable', 'annexList'])(
    'stands in a paragraph behind a %s, and one undo takes both back',
    (type) => {
      select(open.editor, type);
      const before = open.editor.state.doc.children.map(String);
      const index = open.editor.state.selection.$to.index();
      press('x');
      const { $from } = open.editor.state.selection;
      expect([$from.parent.type.name, $from.parent.textContent]).toEqual(['paragraph', 'x']);
      expect($from.node(-1).maybeChild($from.index(-1) - 1)?.type.name).toBe(type);
      expect($from.index(-1)).toBe(index);
      open.editor.commands.undo();
      expect(open.editor.state.doc.children.map(String)).toEqual(before);
    },
  );

  it('stands behind it when an input method begins it, whether that tells of its key or not', () => {
    for (const begin of [
      () => press('Process', { keyCode: 229 }),
      () => open.editor.view.dom.dispatchEvent(new Event('compositionstart')),
      () =>
        open.editor.view.dom.dispatchEvent(
          new InputEvent('beforeinput', { inputType: 'insertText', data: '字' }),
        ),
    ]) {
      select(open.editor, 'valueRef');
      begin();
      const { selection } = open.editor.state;
      expect([selection.empty, selection.$from.nodeBefore?.type.name]).toEqual([true, 'valueRef']);
    }
  });

  it('leaves keys that write nothing to what is selected', () => {
    select(open.editor, 'valueRef');
    for (const key of ['Shift', 'ArrowUp', 'F5']) press(key);
    press('c', { ctrlKey: true });
    expect(open.editor.state.selection).toBeInstanceOf(NodeSelection);
  });
});
