// @vitest-environment jsdom
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { replaceMatches } from '../../../client/editor/find/replaceMatches';
import { setGuard } from '../../../client/editor/locks/chapterGuard';
import { createChapterGuard } from '../../../client/editor/locks/createChapterGuard';
import { moveChapter, shiftChapter } from '../../../client/editor/moveChapter';
import { startI18n } from '../../../client/i18n/i18n';
import { createSharedEditor, type SharedEditor } from '../../helpers/sharedEditor';
import { paragraph } from '../../helpers/syncServer';

const heading = (id: string, text: string, level = 1) => ({
  type: 'heading',
  attrs: { id, level, kind: 'numbered' },
  content: [{ type: 'text', text }],
});

describe('[ASG-2] [ASG-4] the editor of somebody to whom a chapter is closed', () => {
  let shared: SharedEditor;
  let refused: string[] = [];
  const texts = () => shared.editor.state.doc.children.map(({ textContent }) => textContent);
  const at = (text: string) => {
    let found = 0;
    shared.editor.state.doc.descendants((node, position) => {
      if (node.isTextblock && node.textContent === text) found = position + 1;
    });
    return found;
  };

  beforeAll(() => startI18n(null));
  beforeEach(() => {
    refused = [];
    shared = createSharedEditor([
      heading('c1', '总则'),
      paragraph('p1', '指导思想'),
      heading('c2', '任务'),
      heading('s1', '学前', 2),
      paragraph('p2', '普惠发展'),
      heading('c3', '保障'),
      paragraph('p3', '经费保障'),
    ]);
    const { editor, ydoc } = shared;
    const closed = new Map([['c2', '已锁定 · 赵']]);
    setGuard(ydoc, createChapterGuard(editor, ydoc, { closed, onRefused: (id) => refused.push(id) }));
    editor.view.dispatch(editor.state.tr);
  });
  afterEach(() => shared.destroy());

  it('writes in other chapters as ever, and not there, with a word why', () => {
    const { editor } = shared;
    editor.commands.insertContentAt(at('指导思想'), '总的');
    editor.commands.insertContentAt(at('普惠发展'), '不');
    expect(texts()).toEqual(['总则', '总的指导思想', '任务', '学前', '普惠发展', '保障', '经费保障']);
    expect(refused).toEqual(['c2']);
  });

  it('cannot let words fall to it or take some out of it by changing what stands around', () => {
    const { editor } = shared;
    const before = editor.getJSON();
    editor.commands.deleteRange({ from: at('保障') - 1, to: at('保障') + 3 });
    shiftChapter(editor, 'c3', 1);
    editor.commands.insertContentAt(at('保障') - 1, paragraph('new', '补充'));
    editor.commands.setNodeSelection(at('普惠发展') - 1);
    editor.commands.deleteSelection();
    expect(editor.getJSON()).toEqual(before);
    expect(refused).toHaveLength(4);
  });

  it('moves other chapters round it, but not itself, nor anything into it', () => {
    const { editor } = shared;
    expect(moveChapter(editor, 'c2', 0)).toBe(false);
    expect(moveChapter(editor, 's1', 0)).toBe(false);
    expect(moveChapter(editor, 'c1', 4)).toBe(false);
    expect(refused).toEqual(['c2', 'c2', 'c2']);
    expect(moveChapter(editor, 'c3', 0)).toBe(true);
    expect(texts()).toEqual(['保障', '经费保障', '总则', '指导思想', '任务', '学前', '普惠发展']);
    expect(moveChapter(editor, 'c1', 7)).toBe(true);
    expect(texts()).toEqual(['保障', '经费保障', '任务', '学前', '普惠发展', '总则', '指导思想']);
  });

  it('takes in what others write there', () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(shared.ydoc));
    const block = other.getXmlFragment('body').get(4) as Y.XmlElement;
    (block.get(0) as Y.XmlText).insert(0, '坚持');
    Y.applyUpdate(shared.ydoc, Y.encodeStateAsUpdate(other));
    expect(texts()[4]).toBe('坚持普惠发展');
    expect(refused).toEqual([]);
  });

  it('replaces words everywhere else', () => {
    const { editor } = shared;
    const places = [at('指导思想'), at('普惠发展'), at('经费保障')].map((from) => ({ from, to: from + 2 }));
    replaceMatches(editor, places, '某某');
    expect(texts()).toEqual(['总则', '某某思想', '任务', '学前', '普惠发展', '保障', '某某保障']);
  });

  it('shows it quietly, with who may write at its heading', () => {
    const { dom } = shared.editor.view;
    expect([...dom.querySelectorAll('.closed-block')].map(({ textContent }) => textContent)).toEqual([
      '任务',
      '学前',
      '普惠发展',
    ]);
    expect(dom.querySelector('[data-closed]')?.getAttribute('data-closed')).toBe('已锁定 · 赵');
  });
});
