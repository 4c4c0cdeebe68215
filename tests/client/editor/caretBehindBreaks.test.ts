// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { putBehindBreak } from '../../../client/editor/tracking/useCaretBehindBreaks';
import { createBuilder } from '../../../shared/sample/builder';
import { BREAK_LETTER } from '../../../shared/schema/extensions/trackedMarks';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

prepareEditors();
let open: SharedEditor;
afterEach(() => open?.destroy());

const b = createBuilder(countingIds());
const breakLetter = { type: 'text', text: BREAK_LETTER, marks: [{ type: 'paragraphBreak' }] };

/** The browser's caret at the end of the ¶, as an arrow key leaves it; gives the words and the place it has then. */
function arriveAt(position: number): readonly [string | null | undefined, number | undefined] {
  open.editor.commands.setTextSelection(position);
  const sign = open.editor.view.dom.querySelector('.tracked-break')?.firstChild;
  if (!sign) throw new Error('the paper shows no ¶');
  document.getSelection()?.collapse(sign, 1);
  putBehindBreak(open.editor.view);
  const selection = document.getSelection();
  return [selection?.anchorNode?.textContent, selection?.anchorOffset];
}

it('[REV-10] a caret behind ¶ stands before the words of the next line', () => {
  open = createSharedEditor([b.paragraph('甲乙', breakLetter, '丙丁')]);
  expect(arriveAt(4)).toEqual(['丙丁', 0]);
});

it('[REV-10] a caret behind ¶ stays where nothing follows, and elsewhere', () => {
  open = createSharedEditor([b.paragraph('甲乙', breakLetter)]);
  expect(arriveAt(4)).toEqual([BREAK_LETTER, 1]);
  expect(arriveAt(2)).toEqual([BREAK_LETTER, 1]);
});
