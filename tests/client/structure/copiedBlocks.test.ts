// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { createBuilder } from '../../../shared/sample/builder';
import { clipboard } from '../../helpers/clipboard';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { everyBlock } from '../../helpers/everyBlock';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

prepareEditors();
const b = createBuilder(countingIds('empty'));
const opened: SharedEditor[] = [];
const open = (blocks: readonly JSONContent[]) => {
  const shared = createSharedEditor(blocks, {}, `plan${opened.length}`);
  opened.push(shared);
  return shared.editor;
};

afterEach(() => {
  for (const { destroy } of opened.splice(0)) destroy();
});

describe('[STR-41] what is copied with whatever stands in it', () => {
  it('is the same where it is pasted: a whole plan with one of every block', () => {
    const from = open(everyBlock());
    const into = open([b.paragraph('')]);
    into.commands.setTextSelection(1);
    from.state.doc.descendants((node, position) => {
      if (node.type.name === 'boxTitle')
        from.view.dispatch(from.state.tr.setNodeAttribute(position, 'id', 'boxTitle'));
    });
    from.commands.selectAll();
    const html = from.view.serializeForClipboard(from.state.selection.content()).dom.innerHTML;
    into.view.pasteHTML(html, clipboard('', html));
    expect(into.getJSON()).toEqual(from.getJSON());
  });
});
