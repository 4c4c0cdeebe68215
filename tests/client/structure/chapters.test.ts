// @vitest-environment jsdom
import type { JSONContent } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as Y from 'yjs';
import { currentNotices } from '../../../client/components/notices/noticeStore';
import { labelsOf } from '../../../client/editor/behaviours/computedLabels';
import { findChapter, stepTarget } from '../../../client/editor/chapters';
import { moveChapter, shiftChapter } from '../../../client/editor/moveChapter';
import { trackedWriting } from '../../../client/editor/tracking/trackTransaction';
import { dropChapter } from '../../../client/features/outline/outlineActions';
import { readFragment } from '../../../client/features/outline/useDeepLink';
import { startI18n } from '../../../client/i18n/i18n';
import { createBuilder } from '../../../shared/sample/builder';
import { countingIds } from '../../helpers/countingIds';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { fakeMeasures } from '../../helpers/typeInEditor';

const b = createBuilder(countingIds());
let open: SharedEditor;
const start = (...blocks: JSONContent[]) => {
  open = createSharedEditor(blocks);
};
const idOf = (text: string): string => {
  const found = open.editor.state.doc.children.find((block) => block.textContent === text);
  return found?.attrs.id as string;
};
const step = (text: string, direction: 'up' | 'down') => {
  const { doc } = open.editor.state;
  const chapter = findChapter(doc, idOf(text));
  const to = chapter && stepTarget(doc, chapter, direction);
  return to !== null && moveChapter(open.editor, idOf(text), to);
};
/** The headings as the outline shows them: level by dashes, label, words; paragraphs by their words. */
const outline = () =>
  open.editor.state.doc.children.map((block) => {
    const label = labelsOf(open.editor.state).get(block.attrs.id as string) ?? '';
    return block.type.name === 'heading' ? `${label}${block.textContent}` : block.textContent;
  });

beforeAll(async () => {
  fakeMeasures();
  await startI18n(null);
});
afterEach(() => {
  open?.destroy();
  document.body.replaceChildren();
});

const plan = () =>
  start(
    b.heading(1, '背景'),
    b.heading(2, '成绩'),
    b.paragraph('文一'),
    b.heading(2, '不足'),
    b.heading(1, '目标'),
    b.paragraph('文二'),
    b.heading(1, '附表', { kind: 'annex' }),
  );

describe('a chapter in the outline', () => {
  it('goes up and down among its siblings with all that stands under it, and everything is numbered anew', () => {
    plan();
    expect(step('目标', 'up')).toBe(true);
    expect(outline()).toEqual([
      '第一章目标',
      '文二',
      '第二章背景',
      '一、成绩',
      '文一',
      '二、不足',
      '附件附表',
    ]);
    step('成绩', 'down');
    expect(outline().slice(2)).toEqual(['第二章背景', '一、不足', '二、成绩', '文一', '附件附表']);
  });

  it('says when it moves in tracked mode that this is not tracked', () => {
    plan();
    open.editor.storage.trackChanges.writing = trackedWriting;
    dropChapter(open.editor, idOf('目标'), 0);
    expect(currentNotices().at(-1)?.text).toBe('移动章节不记入修订，已直接生效，可以撤销。');
    expect(outline().slice(0, 2)).toEqual(['第一章目标', '文二']);
  });

  it('goes on into the chapter before or behind at the edge of its own, and nowhere from the edge of the plan', () => {
    plan();
    step('不足', 'down');
    expect(outline()).toEqual([
      '第一章背景',
      '一、成绩',
      '文一',
      '第二章目标',
      '文二',
      '一、不足',
      '附件附表',
    ]);
    step('不足', 'up');
    expect(outline().slice(0, 5)).toEqual(['第一章背景', '一、成绩', '文一', '二、不足', '第二章目标']);
    expect(step('背景', 'up')).toBe(false);
    expect(step('附表', 'down')).toBe(false);
  });

  it('is put back by the next undo, from below and from above, before anything that was typed', () => {
    plan();
    const before = outline();
    open.editor.commands.insertContentAt(1, '新');
    moveChapter(open.editor, idOf('新背景'), 6);
    open.editor.commands.undo();
    expect(outline()).toEqual(['第一章新背景', ...before.slice(1)]);
    moveChapter(open.editor, idOf('目标'), 0);
    open.editor.commands.undo();
    expect(outline()).toEqual(['第一章新背景', ...before.slice(1)]);
  });

  it('is put back alone where it stood before a section that counted as its own', () => {
    plan();
    const before = outline();
    moveChapter(open.editor, idOf('目标'), 1);
    const moved = outline();
    open.editor.commands.undo();
    expect(outline()).toEqual(before);
    open.editor.commands.redo();
    expect(outline()).toEqual(moved);
    open.editor.commands.undo();
    expect(outline()).toEqual(before);
  });

  it('is moved again by redo, among the other steps in their order', async () => {
    plan();
    await vi.dynamicImportSettled();
    const before = outline();
    open.editor.commands.insertContentAt(1, '新');
    const typed = outline();
    moveChapter(open.editor, idOf('目标'), 0);
    const moved = outline();
    open.editor.commands.insertContentAt(1, '又');
    const all = outline();
    for (const expected of [moved, typed, before]) {
      open.editor.commands.undo();
      expect(outline()).toEqual(expected);
    }
    expect(open.editor.can().undo()).toBe(false);
    for (const expected of [typed, moved, all]) {
      open.editor.commands.redo();
      expect(outline()).toEqual(expected);
    }
    expect(open.editor.can().redo()).toBe(false);
    open.editor.commands.undo();
    open.editor.commands.undo();
    open.editor.commands.insertContentAt(1, '别');
    expect(open.editor.can().redo()).toBe(false);
  });

  it('lets undo take back what was typed and deleted in it before it moved, and redo bring it again', async () => {
    plan();
    const { editor } = open;
    await vi.dynamicImportSettled();
    const { undoManager } = yUndoPluginKey.getState(editor.state) as { undoManager: Y.UndoManager };
    const at = (text: string) => {
      let found = -1;
      editor.state.doc.descendants((node, position) => {
        if (node.isText && node.text?.includes(text)) found = position + node.text.indexOf(text);
      });
      return found;
    };
    const act = (change: () => void) => {
      undoManager.stopCapturing();
      change();
    };
    const words = () => editor.state.doc.children.map(({ textContent }) => textContent).join('|');
    editor.commands.insertContentAt(at('文二') + 1, '甲乙丙丁');
    const long = words();
    act(() => editor.view.dispatch(editor.state.tr.delete(at('乙丙'), at('乙丙') + 2)));
    const short = words();
    act(() => editor.commands.insertContentAt(at('丁'), '戊'));
    moveChapter(editor, idOf('目标'), 0);
    const moved = (text: string) => {
      const [a, b1, c, d, e, f, g] = text.split('|');
      return [e, f, a, b1, c, d, g].join('|');
    };
    expect(words()).toBe('目标|文甲戊丁二|背景|成绩|文一|不足|附表');
    undoManager.undo();
    expect(words()).toBe(moved(short));
    undoManager.undo();
    expect(words()).toBe(moved(long));
    undoManager.redo();
    expect(words()).toBe(moved(short));
    undoManager.redo();
    expect(words()).toBe('目标|文甲戊丁二|背景|成绩|文一|不足|附表');
    for (let step = 0; step < 3; step += 1) undoManager.undo();
    expect(words()).toBe('目标|文二|背景|成绩|文一|不足|附表');
  });

  it('changes its level with the headings under it, as far as there are levels, in one step of undo', () => {
    plan();
    expect(shiftChapter(open.editor, idOf('背景'), -1)).toBe(false);
    expect(shiftChapter(open.editor, idOf('目标'), 1)).toBe(true);
    expect(outline()[4]).toBe('三、目标');
    open.editor.commands.undo();
    expect(outline()[4]).toBe('第二章目标');
  });

  it('keeps references to it true', () => {
    start(b.heading(1, '甲'), b.heading(1, '乙'), b.paragraph('见'));
    const target = idOf('乙');
    open.editor.commands.insertContentAt(open.editor.state.doc.content.size - 1, {
      type: 'crossRef',
      attrs: { target, form: 'number' },
    });
    moveChapter(open.editor, target, 0);
    open.editor.storage.computedTexts.liveTexts.refresh();
    expect(open.editor.view.dom.querySelector('.chip-reference')?.textContent).toBe('第一章');
  });

  it('is named by the address', () => {
    expect(readFragment('#a%2Fb')).toBe('a/b');
    expect(readFragment('#%')).toBe('');
    expect(readFragment('')).toBe('');
  });
});
