// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorPlaces } from '../../../client/editor/threadPlaces';
import { orderThreads } from '../../../client/features/comments/orderThreads';
import { anchorThread } from '../../../server/collab/anchorThread';
import { moveBlocks } from '../../../shared/move/moveBlocks';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, writeYDoc } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';
import { threadView } from '../../helpers/threadView';
import { createWritingTeam, type WritingTeam } from '../../helpers/writingTeam';

let team: WritingTeam;
afterEach(() => team.destroy());

/** Two people on a plan of these paragraphs (p1, p2 …); the server has anchored thread `t` to words of the first. */
function begin(paragraphs: readonly string[], quote: string): readonly [Editor, Editor] {
  const b = createBuilder(countingIds('p'));
  const seed = new Y.Doc();
  writeYDoc(seed, createPlanDocument(b.doc(...paragraphs.map((text) => b.paragraph(text)))));
  const from = paragraphs[0]?.indexOf(quote) ?? -1;
  expect(anchorThread(seed, 't', { quote, blockId: 'p1', from, to: from + quote.length })).toBe('words');
  team = createWritingTeam(Y.encodeStateAsUpdate(seed), 2);
  const [one, other] = team.people;
  if (!one || !other) throw new Error('there are two');
  return [one.editor, other.editor];
}

/** The words under the thread's mark, block by block. */
function anchored({ state: { doc } }: Editor): string[] {
  const words: string[] = [];
  doc.descendants((block) => {
    if (!block.isTextblock) return;
    let text = '';
    block.forEach((node) => {
      if (node.marks.some(({ type, attrs }) => type.name === 'comment' && attrs.thread === 't'))
        text += node.text;
    });
    if (text) words.push(text);
  });
  return words;
}

function select({ state: { doc }, commands }: Editor, words: string): void {
  let from = -1;
  doc.descendants((node, position) => {
    if (from < 0 && node.isTextblock && node.textContent.includes(words))
      from = position + 1 + node.textContent.indexOf(words);
  });
  if (from < 0) throw new Error(`${words} is not there`);
  commands.setTextSelection({ from, to: from + words.length });
}

/** Puts the selected words on a clipboard as the browser does. */
function copy({ view, state }: Editor): string {
  return view.serializeForClipboard(state.selection.content()).dom.innerHTML;
}

/** Pastes what `copy` gave: jsdom has no clipboard of its own. */
function paste({ view }: Editor, html: string): void {
  const clipboardData = {
    getData: (type: string) => (type === 'text/html' ? html : ''),
    items: [],
    files: [],
  };
  view.pasteHTML(html, Object.assign(new Event('paste'), { clipboardData }) as unknown as ClipboardEvent);
}

const caretBehind = (editor: Editor, words: string) => {
  select(editor, words);
  editor.commands.setTextSelection(editor.state.selection.to);
};

describe('REV-1 the place of a comment', () => {
  const FIRST = '办好学前教育，建设公办园。';
  const SECOND = '保障教师待遇。';

  it('survives that its paragraph is split in its words, and joined again', () => {
    const [one, other] = begin([FIRST, SECOND], '学前教育');
    caretBehind(one, '办好学前');
    one.commands.splitBlock();
    team.settle();
    expect(anchored(other)).toEqual(['学前', '教育']);
    one.commands.joinBackward();
    team.settle();
    for (const editor of [one, other]) expect(anchored(editor)).toEqual(['学前教育']);
  });

  it('survives that its paragraph is joined to the one before, while somebody types in it', () => {
    const [one, other] = begin([FIRST, SECOND], '建设公办园');
    caretBehind(other, '建设');
    other.commands.insertContent('更多');
    select(one, SECOND);
    one.commands.setTextSelection(one.state.selection.from);
    one.commands.joinBackward();
    team.settle();
    for (const editor of [one, other]) expect(anchored(editor).join('')).toBe('建设更多公办园');
  });

  it('goes with its words when they are cut and pasted elsewhere, and comes back when that is undone', () => {
    const [one, other] = begin([FIRST, SECOND], '学前教育');
    select(one, '办好学前教育，');
    const clipboard = copy(one);
    one.commands.deleteSelection();
    caretBehind(one, SECOND);
    paste(one, clipboard);
    team.settle();
    expect(other.state.doc.lastChild?.textContent).toBe(`${SECOND}办好学前教育，`);
    for (const editor of [one, other]) expect(anchored(editor)).toEqual(['学前教育']);
    one.commands.undo();
    one.commands.undo();
    team.settle();
    expect(other.state.doc.firstChild?.textContent).toBe(FIRST);
    for (const editor of [one, other]) expect(anchored(editor)).toEqual(['学前教育']);
  });

  it('stays with the original when its words are copied, also over words of another comment', () => {
    const [one, other] = begin([FIRST, SECOND], '学前教育');
    select(one, '办好学前教育');
    const clipboard = copy(one);
    select(one, '教师');
    paste(one, clipboard);
    team.settle();
    expect(other.state.doc.lastChild?.textContent).toBe('保障办好学前教育待遇。');
    for (const editor of [one, other]) {
      const { from, to } = anchorPlaces(editor.state.doc).threads.get('t') ?? { from: 0, to: 0 };
      expect(editor.state.doc.textBetween(from, to)).toBe('学前教育');
    }
  });

  it('stays when its words are pasted over themselves', () => {
    const [one] = begin([FIRST, SECOND], '学前教育');
    select(one, '学前教育');
    paste(one, copy(one));
    expect(anchored(one)).toEqual(['学前教育']);
  });

  it('goes with its chapter when that is moved there and back, though somebody types in the words meanwhile', () => {
    const [one, other] = begin([FIRST, SECOND], '学前教育');
    const move = (from: number, to: number) => {
      const mover = team.people[0]?.ydoc as Y.Doc;
      moveBlocks(mover, bodyOf(mover), { from, count: 1, to }, `${from}-${to}`);
    };
    caretBehind(other, '学前');
    other.commands.insertContent('三年');
    move(0, 2);
    team.settle();
    for (const editor of [one, other]) {
      expect(editor.state.doc.lastChild?.textContent).toBe('办好学前三年教育，建设公办园。');
      expect(anchored(editor)).toEqual(['学前三年教育']);
    }
    caretBehind(other, '三年');
    other.commands.insertContent('优质');
    move(1, 0);
    team.settle();
    for (const editor of [one, other]) {
      expect(editor.state.doc.firstChild?.textContent).toBe('办好学前三年优质教育，建设公办园。');
      expect(anchored(editor)).toEqual(['学前三年优质教育']);
    }
  });

  it('[REV-8] is lost with its words only: the thread stays, marked as orphaned, with its quote; undoing brings it back', () => {
    const [one, other] = begin([FIRST, SECOND], '学前教育');
    const thread = threadView('t', { quote: '学前教育' });
    const shown = () => orderThreads([thread], anchorPlaces(other.state.doc)).open;
    select(one, '学前');
    one.commands.deleteSelection();
    team.settle();
    expect(shown()).toMatchObject([{ orphaned: false }]);
    select(one, '教育');
    one.commands.deleteSelection();
    team.settle();
    expect(shown()).toMatchObject([{ orphaned: true, quote: '学前教育' }]);
    one.commands.undo();
    team.settle();
    expect(shown()).toMatchObject([{ orphaned: false }]);
    expect(anchored(other).join('')).toContain('教育');
  });
});
