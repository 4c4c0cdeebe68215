// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

let shared: SharedEditor;

prepareEditors();
afterEach(() => shared.destroy());

it('the paper can be written in without telling React so, and says when it cannot', () => {
  const b = createBuilder(countingIds());
  shared = createSharedEditor([b.paragraph('正文')]);
  const { editor } = shared;
  const { dom } = editor.view;
  // What React asks before each commit (`hasSelectionCapabilities`), and what the browser goes by.
  expect([dom.contentEditable, dom.getAttribute('contenteditable')]).toEqual(['inherit', 'true']);
  editor.setEditable(false);
  expect([dom.contentEditable, dom.getAttribute('contenteditable')]).toEqual(['false', 'false']);
});
