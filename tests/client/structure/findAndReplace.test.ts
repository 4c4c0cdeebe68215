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

describe('[STR-6] find and replace', () => {
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

describe('words that chips print', () => {
  const duty = (departments: readonly string[], written: string | null = null) => ({
    type: 'responsibility',
    attrs: { departments, written },
  });
  const duties = () => {
    const found: unknown[] = [];
    open.editor.state.doc.descendants(({ type, attrs }) => {
      if (type.name === 'responsibility') found.push([attrs.departments, attrs.written]);
    });
    return found;
  };
  const replace = (query: string, by: string) =>
    replaceMatches(open.editor, find(query), by, { query, exact: false });

  it('[STR-6] are found with the others, in their order', () => {
    start(b.paragraph('县财政局拨款。', duty(['县教育局', '县财政局']), '县财政局'));
    const places = find('县财政局');
    expect(places.map(({ inChip }) => inChip ?? false)).toEqual([false, true, false]);
    expect(places.map(({ from }) => from)).toEqual([1, 8, 9]);
    expect(find('县财政局负责')).toHaveLength(1);
  });

  it('[STR-6] change with the departments of a responsibility, as one step that undo takes back', () => {
    start(
      b.paragraph('办好教育。', duty(['县教育局', '县财政局'])),
      b.paragraph('建好学校。', duty(['县教育局', '团县委'], '（县教育局牵头，团县委配合，下同）')),
    );
    const before = duties();
    expect(replace('县教育局', '县教育体育局')).toEqual({ replaced: 2, kept: 0 });
    expect(duties()).toEqual([
      [['县教育体育局', '县财政局'], null],
      [['县教育体育局', '团县委'], '（县教育体育局牵头，团县委配合，下同）'],
    ]);
    open.editor.commands.undo();
    expect(duties()).toEqual(before);
  });

  it('[STR-6] take a department out with the words that parted it', () => {
    start(b.paragraph('办好教育。', duty(['县教育局', '县财政局'])));
    replace('、县财政局', '');
    expect(duties()).toEqual([[['县教育局'], null]]);
  });

  it('[STR-6] stay where they print what stands elsewhere, and it is said', () => {
    start(
      b.heading(1, '背景'),
      b.paragraph('见', { type: 'crossRef', attrs: { target: 'x', form: 'number' } }),
    );
    const { editor } = open;
    const places = findMatches(editor.state.doc, '第一章', { exact: false }, () => '第一章');
    expect(places).toHaveLength(1);
    const before = editor.getJSON();
    expect(replaceMatches(editor, places, '第二章', { query: '第一章', exact: false })).toEqual({
      replaced: 0,
      kept: 1,
    });
    expect(editor.getJSON()).toEqual(before);
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
    const kinds = () => open.editor.state.doc.children.map(({ type }) => type.name);
    expect(kinds()).toEqual(['heading', 'pageBreak', 'heading']);
    open.editor.commands.undo();
    open.editor.commands.setTextSelection(1);
    press('Enter', { ctrlKey: true });
    expect(kinds()).toEqual(['pageBreak', 'heading', 'heading']);
    expect(open.editor.state.selection.$from.parent.textContent).toBe('编制说明');
  });
});
