// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { carryChipWords } from '../../../client/editor/references/copiedChips';
import { createBuilder } from '../../../shared/sample/builder';
import { clipboard } from '../../helpers/clipboard';
import { countingIds } from '../../helpers/countingIds';
import { prepareEditors } from '../../helpers/editorTests';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';

prepareEditors();
const b = createBuilder(countingIds());
const opened: SharedEditor[] = [];

/** A plan as the page opens it, with the caret at its end. */
function open(...blocks: JSONContent[]): SharedEditor {
  const shared = createSharedEditor(blocks, {}, `plan${opened.length}`);
  carryChipWords(shared.editor);
  shared.editor.commands.setTextSelection(shared.editor.state.doc.content.size - 1);
  opened.push(shared);
  return shared;
}
const citing = () => [
  b.heading(1, '总则', { id: 'chapter' }),
  b.dataTable({
    id: 'table',
    kind: 'indicators',
    columns: [
      { id: 'name', name: '指标', role: 'name' },
      { id: 'target', name: '2030年', role: 'value' },
    ],
    rows: [{ id: 'row', cells: ['巩固率', '98'] }],
  }),
  b.paragraph(
    '巩固率达到',
    b.valueRef('table', 'row', 'target', '{}%以上'),
    '，见',
    b.crossRef('chapter'),
    b.noteRef('note'),
    '。\n',
    b.responsibility('县教育局', '县财政局'),
  ),
  b.noteList({ id: 'note', text: '巩固率：比例。' }),
];
const SENTENCE = '巩固率达到98%以上，见第一章〔1〕。\n（县教育局、县财政局负责）';

/** Puts the paragraph with chips on the clipboard. */
function copy({ editor: { view, state } }: SharedEditor) {
  let position = -1;
  state.doc.forEach((node, offset) => {
    if (node.textContent.startsWith('巩固率达到')) position = offset;
  });
  const { dom, text } = view.serializeForClipboard(
    state.doc.slice(position + 1, position + 1 + (state.doc.nodeAt(position)?.content.size ?? 0)),
  );
  return { html: dom.innerHTML, words: dom.textContent, text };
}
const paste = ({ editor }: SharedEditor, html: string) => editor.view.pasteHTML(html, clipboard('', html));
const lastLine = ({ editor }: SharedEditor) => {
  const types: string[] = [];
  editor.state.doc.lastChild?.forEach(({ type, text }) => {
    types.push(text ?? type.name);
  });
  return types;
};

afterEach(() => {
  for (const { destroy } of opened.splice(0)) destroy();
});

describe('[STR-40] chips that are copied', () => {
  it('are the words they print, in the text and on the page of the clipboard', () => {
    const { text, words } = copy(open(...citing()));
    expect(text).toBe(SENTENCE);
    expect(words).toBe(SENTENCE.replace('\n', ''));
  });

  it('are chips again in their own plan', () => {
    const plan = open(...citing(), b.paragraph(''));
    paste(plan, copy(plan).html);
    expect(lastLine(plan)).toEqual([
      '巩固率达到',
      'valueRef',
      '，见',
      'crossRef',
      'noteRef',
      '。',
      'hardBreak',
      'responsibility',
    ]);
  });

  it('keep their words in a plan that lacks what they cite; a responsibility needs nothing', () => {
    const other = open(b.paragraph(''));
    paste(other, copy(open(...citing())).html);
    expect(lastLine(other)).toEqual([
      '巩固率达到98%以上，见第一章',
      'noteRef',
      '。',
      'hardBreak',
      'responsibility',
    ]);
  });

  it('stay chips where what they cite comes along', async () => {
    const plan = open(...citing());
    const { dom } = plan.editor.view.serializeForClipboard(
      plan.editor.state.doc.slice(0, plan.editor.state.doc.content.size),
    );
    const other = open(b.paragraph(''));
    paste(other, dom.innerHTML);
    const shown = () =>
      [...other.editor.view.dom.querySelectorAll('.chip')].map(({ textContent }) => textContent).join('');
    await expect.poll(shown).toContain('98%以上第一章〔1〕');
  });
});
