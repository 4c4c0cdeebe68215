// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findMatches, nextFrom } from '../../../client/editor/find/findMatches';
import { replaceMatches } from '../../../client/editor/find/replaceMatches';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures, pressKey } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const start = (...blocks: JSONContent[]) => {
  open = createSharedEditor(blocks);
};
const find = (query: string, exact = false) => findMatches(open.editor.state.doc, query, { exact });
const words = () => {
  const texts: string[] = [];
  open.editor.state.doc.descendants((node) => {
    if (node.isTextblock) texts.push(node.textContent);
  });
  return texts;
};
const table = () =>
  b.dataTable({
    kind: 'indicators',
    columns: [
      { name: '指标', role: 'name' },
      { name: '目标', role: 'value' },
    ],
    rows: [{ cells: ['入园率', '98'] }],
  });

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => {
  open?.destroy();
  document.body.replaceChildren();
});

describe('find and replace', () => {
  it('finds words in text, tables and boxes, whatever their case and width, or exactly', () => {
    start(b.paragraph('ＡＩ教育与ai素养，AI。'), table(), b.table(['目标AI']));
    expect(find('ai')).toHaveLength(4);
    expect(find('AI', true)).toHaveLength(2);
    expect(find('入园率')).toHaveLength(1);
    expect(find('目标')).toHaveLength(2);
    expect(find('')).toEqual([]);
    for (const { from, to } of find('ai'))
      expect(open.editor.state.doc.textBetween(from, to).normalize('NFKC').toLowerCase()).toBe('ai');
  });

  it('keeps positions right behind chips and in blocks with several looks', () => {
    start(b.paragraph('见', { type: 'crossRef', attrs: { target: 'x', form: 'number' } }, '的教育'));
    const [place] = find('教育');
    expect(place && open.editor.state.doc.textBetween(place.from, place.to)).toBe('教育');
  });

  it('replaces all at once, tables included, as one step that undo takes back', () => {
    start(b.paragraph('教育局和教育局'), table());
    open.editor.commands.insertContentAt(1, '县');
    replaceMatches(open.editor, find('教育局'), '教体局');
    replaceMatches(open.editor, find('入园率'), '毛入园率');
    expect(words()).toEqual(['县教体局和教体局', '指标', '目标', '毛入园率', '98']);
    open.editor.commands.undo();
    open.editor.commands.undo();
    expect(words()).toEqual(['县教育局和教育局', '指标', '目标', '入园率', '98']);
  });

  it('goes on behind what was replaced, and round at the end', () => {
    start(b.paragraph('甲乙甲乙'));
    const found = find('甲');
    expect(nextFrom(found, 2)).toBe(1);
    expect(nextFrom(found, 4)).toBe(0);
    replaceMatches(open.editor, found, '');
    expect(words()).toEqual(['乙乙']);
  });

  it('keeps the looks of what it replaces', () => {
    start(b.paragraph('旧词'));
    open.editor.chain().setTextSelection({ from: 1, to: 3 }).setBold().run();
    replaceMatches(open.editor, find('旧词'), '新的词');
    expect(open.editor.state.doc.firstChild?.firstChild?.marks.map(({ type }) => type.name)).toEqual([
      'bold',
    ]);
  });
});

describe('keys of blocks', () => {
  const press = (key: string, modifiers: KeyboardEventInit = {}) => pressKey(open.editor, key, modifiers);

  it('Ctrl+Alt+R makes the first sentence a run-in heading and takes it back', () => {
    start(b.paragraph('构建体系。坚持育人。'));
    open.editor.commands.setTextSelection(1);
    press('r', { ctrlKey: true, altKey: true });
    expect(open.editor.view.dom.querySelector('.run-in')?.textContent).toBe('构建体系。');
    press('r', { ctrlKey: true, altKey: true });
    expect(open.editor.view.dom.querySelector('.run-in')).toBeNull();
  });

  it('Ctrl+Alt+9 and 8 make headings without number and of annexes, Ctrl+Enter breaks the page', () => {
    start(b.paragraph('编制说明'), b.paragraph('附表'));
    open.editor.commands.setTextSelection(1);
    press('9', { ctrlKey: true, altKey: true });
    open.editor.commands.setTextSelection(8);
    press('8', { ctrlKey: true, altKey: true });
    expect(open.editor.state.doc.children.map(({ attrs }) => attrs.kind)).toEqual(['plain', 'annex']);
    open.editor.commands.setTextSelection(2);
    press('Enter', { ctrlKey: true });
    expect(open.editor.state.doc.children.map(({ type }) => type.name)).toEqual([
      'heading',
      'pageBreak',
      'heading',
    ]);
  });
});
