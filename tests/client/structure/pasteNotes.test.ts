// @vitest-environment jsdom
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { clipboard } from '../../helpers/clipboard';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => {
  open.destroy();
  document.body.replaceChildren();
});

/** A plan with one note of these words, the caret behind so many of them. */
function start(words: string, caret: number) {
  const list = {
    type: 'noteList',
    content: [{ type: 'noteItem', content: [{ type: 'text', text: words }] }],
  };
  open = createSharedEditor([b.paragraph('正文。'), list, b.paragraph('附件另附。')]);
  let note = 0;
  open.editor.state.doc.descendants(({ type }, position) => {
    if (type.name === 'noteItem') note = position;
  });
  open.editor.commands.setTextSelection(note + 1 + caret);
}

/** What pastes comes with a script of its own, however late. */
const scriptHere = () => vi.dynamicImportSettled();

const blocks = () =>
  open.editor.state.doc.children.map(({ type, textContent, childCount, children }) =>
    type.name === 'noteList'
      ? children.map((note) => note.textContent)
      : `${type.name} ${textContent || childCount}`,
  );

describe('[STR-25] lines pasted into a note', () => {
  it('become notes of the list, without the numbers they bring, by one step of undo', async () => {
    start('毛入园率：在园幼儿与适龄幼儿之比。', 0);
    const before = open.editor.getJSON();
    const text = '〔1〕县域：县级行政区。\n\n2. 学位：一名学生的位置。\n';
    open.editor.view.pasteText(text, clipboard(text));
    await scriptHere();
    expect(blocks()).toEqual([
      'paragraph 正文。',
      ['县域：县级行政区。', '学位：一名学生的位置。毛入园率：在园幼儿与适龄幼儿之比。'],
      'paragraph 附件另附。',
    ]);
    const ids = open.editor.state.doc.child(1).children.map(({ attrs }) => attrs.id);
    expect(new Set(ids).size).toBe(2);
    open.editor.commands.undo();
    expect(open.editor.getJSON()).toEqual(before);
  });

  it('do so from a web page, in the middle of a note', async () => {
    start('前后', 1);
    const html = '<p>甲：<b>第一</b></p><p>（2）乙：3.5倍</p><p>丙</p>';
    open.editor.view.pasteHTML(html, clipboard('', html));
    await scriptHere();
    expect(blocks()[1]).toEqual(['前甲：第一', '乙：3.5倍', '丙后']);
  });

  it('of which there is one stays in its note', async () => {
    start('前后', 1);
    open.editor.view.pasteText('1.5倍', clipboard('1.5倍'));
    await scriptHere();
    expect(blocks()[1]).toEqual(['前1.5倍后']);
  });
});
