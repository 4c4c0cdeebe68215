// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor } from '../../helpers/sharedEditor';

prepareEditors();

describe('[STR-19] a letter typed right after the browser moved the caret', () => {
  it.each(['ArrowLeft', 'Home', 'PageUp'])(
    'stands where the caret is now, before anybody was told: %s',
    (key) => {
      const { editor, destroy } = createSharedEditor([createBuilder(countingIds()).paragraph('一二三')]);
      const { dom } = editor.view;
      editor.view.focus();
      editor.commands.setTextSelection(4);
      const press = (type: string, character: string) =>
        dom.dispatchEvent(
          new KeyboardEvent(type, {
            key: character,
            charCode: type === 'keypress' ? character.charCodeAt(0) : 0,
            bubbles: true,
            cancelable: true,
          }),
        );
      press('keydown', key);
      const words = dom.querySelector('p')?.firstChild;
      document.getSelection()?.collapse(words as Text, 1);
      press('keydown', 'x');
      press('keypress', 'x');
      expect(editor.state.doc.textContent).toBe('一x二三');
      destroy();
    },
  );
});
