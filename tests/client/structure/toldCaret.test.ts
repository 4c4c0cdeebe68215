// @vitest-environment jsdom
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRelativePositionFromJSON } from 'yjs';
import { startI18n } from '../../../client/i18n/i18n';
import { everyBlock } from '../../helpers/everyBlock';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, typeText } from '../../helpers/typeInEditor';

let open: SharedEditor;

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
  open = createSharedEditor(everyBlock());
});
afterAll(() => open.destroy());

/** Where the others see this person's caret. */
function toldCaret(): (number | null)[] {
  const { type, doc, binding } = ySyncPluginKey.getState(open.editor.state);
  const cursor = open.awareness.getLocalState()?.cursor as { anchor: unknown; head: unknown } | null;
  if (!cursor) return [];
  return [cursor.anchor, cursor.head].map((place) =>
    relativePositionToAbsolutePosition(doc, type, createRelativePositionFromJSON(place), binding.mapping),
  );
}

describe('where the others see somebody’s caret', () => {
  it.each(['paragraph', 'dataCell', 'heading', 'noteItem', 'tableCell'])(
    'is where it is in a %s, before and after words, also while these are typed',
    async (type) => {
      const { editor } = open;
      let found = -1;
      editor.state.doc.descendants((node, position) => {
        if (found < 0 && node.type.name === type && node.textContent.length > 1) found = position;
      });
      expect(found).toBeGreaterThan(-1);
      editor.commands.setTextSelection(found + 1);
      editor.view.focus();
      const isTold = () => {
        const { anchor, head } = editor.state.selection;
        return expect.poll(toldCaret).toEqual([anchor, head]);
      };
      typeText(editor, '字');
      await isTold();
      const { from } = editor.state.selection;
      editor.commands.setTextSelection({ from: from - 1, to: from + 1 });
      await isTold();
    },
  );
});
