// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

let shared: SharedEditor;

prepareEditors();
afterEach(() => shared.destroy());

it('[STR-11] the list of annexes is laid out again only when a title changed', async () => {
  const b = createBuilder(countingIds());
  shared = createSharedEditor([
    { type: 'annexList', attrs: { id: 'list' } },
    {
      type: 'heading',
      attrs: { id: 'one', level: 1, kind: 'annex' },
      content: [{ type: 'text', text: '指标表' }],
    },
    b.paragraph('正文'),
  ]);
  await vi.dynamicImportSettled();
  const { editor } = shared;
  const { liveTexts } = editor.storage.computedTexts;
  const list = editor.view.dom.querySelector('.plan-annex-list');
  const before = list?.lastElementChild;
  editor.commands.insertContentAt(editor.state.doc.content.size - 1, '又写');
  liveTexts.refresh();
  expect(list?.lastElementChild).toBe(before);
  editor.commands.insertContentAt(2, '主要');
  liveTexts.refresh();
  expect(list?.textContent).toBe('附件：主要指标表');
});
