import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { anchorComment } from '../../../server/collab/anchorComment';
import type { Anchor } from '../../../shared/protocol/api';
import { planSchema } from '../../../shared/schema/index';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { bodyOf, readYDoc, writeYDoc } from '../../../shared/schema/ydoc';
import { paragraph } from '../../helpers/syncServer';

function planWith(...blocks: JSONContent[]): Y.Doc {
  const ydoc = new Y.Doc();
  writeYDoc(ydoc, createPlanDocument({ type: 'doc', content: blocks }));
  return ydoc;
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

function exchange(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

/** Edits the plan the way an editor does: on the ProseMirror document, written back by y-tiptap. */
function edit(ydoc: Y.Doc, change: (transform: Transform) => void): void {
  const { doc, meta } = initProseMirrorDoc(bodyOf(ydoc), planSchema);
  const transform = new Transform(doc);
  change(transform);
  ydoc.transact(() => updateYFragment(ydoc, bodyOf(ydoc), transform.doc, meta));
}

/** The words under the mark of each thread, as an editor sees them. */
function anchoredWords(ydoc: Y.Doc): Record<string, string> {
  const words: Record<string, string> = {};
  initProseMirrorDoc(bodyOf(ydoc), planSchema).doc.descendants((node: Node) => {
    for (const { type, attrs } of node.marks)
      if (type.name === 'comment') words[attrs.thread] = (words[attrs.thread] ?? '') + node.text;
  });
  return words;
}

const anchor = (quote: string, from: number, rest: Partial<Anchor> = {}): Anchor => ({
  quote,
  blockId: 'p1',
  from,
  to: from + quote.length,
  ...rest,
});

const SENTENCE = '到2030年，学前教育普及率达到98%以上，教育质量明显提高。';
const PRESCHOOL = SENTENCE.indexOf('学前教育');
const CHIP: JSONContent = { type: 'noteRef', attrs: { id: 'n1' } };
const text = (words: string): JSONContent => ({ type: 'text', text: words });

describe('anchorComment', () => {
  it('marks the words at their place, and the plan as JSON shows it', () => {
    const ydoc = planWith(paragraph('p1', SENTENCE));
    expect(anchorComment(ydoc, 't1', anchor('学前教育', PRESCHOOL))?.kind).toBe('words');
    expect(readYDoc(ydoc).body.content?.[0]?.content).toEqual([
      text(SENTENCE.slice(0, PRESCHOOL)),
      { ...text('学前教育'), marks: [{ type: 'comment', attrs: { thread: 't1' } }] },
      text(SENTENCE.slice(PRESCHOOL + 4)),
    ]);
  });

  it('writes the mark exactly as an editor would', () => {
    const byServer = planWith(paragraph('p1', SENTENCE));
    const byEditor = copyOf(byServer);
    anchorComment(byServer, 't1', anchor('学前教育', PRESCHOOL));
    edit(byEditor, (transform) =>
      transform.addMark(PRESCHOOL + 1, PRESCHOOL + 5, planSchema.mark('comment', { thread: 't1' })),
    );
    const delta = (ydoc: Y.Doc) => ((bodyOf(ydoc).get(0) as Y.XmlElement).get(0) as Y.XmlText).toDelta();
    expect(delta(byServer)).toEqual(delta(byEditor));
  });

  it('keeps overlapping threads apart', () => {
    const ydoc = planWith(paragraph('p1', SENTENCE));
    anchorComment(ydoc, 't1', anchor('学前教育普及率', PRESCHOOL));
    anchorComment(ydoc, 't2', anchor('教育普及率达到98%', PRESCHOOL + 2));
    expect(anchoredWords(ydoc)).toEqual({ t1: '学前教育普及率', t2: '教育普及率达到98%' });
  });

  it('stays on its words while others type before, at the edges of and inside them', () => {
    const ydoc = planWith(paragraph('p1', SENTENCE));
    const editor = copyOf(ydoc);
    anchorComment(ydoc, 't1', anchor('学前教育', PRESCHOOL));
    anchorComment(ydoc, 't2', anchor('教育普及率', PRESCHOOL + 2));
    // The editor has not heard of the marks when it types from the back to the front.
    for (const [offset, words] of [
      [PRESCHOOL + 4, '的'],
      [PRESCHOOL + 2, '（三年）'],
      [PRESCHOOL, '全县'],
      [0, '力争'],
    ] as const)
      edit(editor, (transform) => transform.insert(offset + 1, planSchema.text(words)));
    exchange(ydoc, editor);
    // What is typed at an edge by one who does not know of the mark may fall inside or outside it.
    const anchored = Object.entries(anchoredWords(ydoc)).map(([thread, words]) => [
      thread,
      words.replace(/全县|的|（三年）/g, ''),
    ]);
    expect(anchored).toEqual([
      ['t1', '学前教育'],
      ['t2', '教育普及率'],
    ]);
    expect(anchoredWords(ydoc).t1).toContain('学前（三年）教育');
    expect(anchoredWords(ydoc)).toEqual(anchoredWords(editor));
  });

  it('keeps the words anchored when the editor, knowing the mark, types after them and splits the paragraph', () => {
    const ydoc = planWith(paragraph('p1', SENTENCE));
    anchorComment(ydoc, 't1', anchor('学前教育', PRESCHOOL));
    const editor = copyOf(ydoc);
    edit(editor, (transform) => transform.insert(PRESCHOOL + 5, planSchema.text('的')));
    expect(anchoredWords(editor)).toEqual({ t1: '学前教育' });
    edit(editor, (transform) => transform.split(PRESCHOOL + 3));
    exchange(ydoc, editor);
    expect(anchoredWords(ydoc)).toEqual({ t1: '学前教育' });
  });

  it('finds words that moved in their block: the occurrence nearest to the place', () => {
    const ydoc = planWith(paragraph('p1', `教育，${SENTENCE}`));
    expect(anchorComment(ydoc, 't1', anchor('教育', SENTENCE.indexOf('教育质量')))?.kind).toBe('words');
    const { content } = readYDoc(ydoc).body.content?.[0] ?? {};
    expect(content?.[0]?.text).toBe(`教育，${SENTENCE.slice(0, SENTENCE.indexOf('教育质量'))}`);
  });

  it('finds words that moved to another block, the nearest one', () => {
    const ydoc = planWith(
      paragraph('p0', '教师队伍'),
      paragraph('p1', '空'),
      paragraph('p2', '空'),
      paragraph('p3', '教师队伍'),
      { type: 'box', attrs: { id: 'b' }, content: [paragraph('p4', '办学条件')] },
    );
    expect(anchorComment(ydoc, 't1', anchor('教师队伍', 0))?.kind).toBe('words');
    const marked = readYDoc(ydoc).body.content?.map(({ content }) => content?.[0]?.marks?.length ?? 0);
    expect(marked).toEqual([1, 0, 0, 0, 0]);
    expect(anchorComment(ydoc, 't2', anchor('办学条件', 0))?.kind).toBe('words');
  });

  it('takes words elsewhere for a lost block only when they stand once in the plan', () => {
    const ydoc = planWith(
      paragraph('p2', '教师队伍'),
      paragraph('p3', '教师队伍'),
      paragraph('p4', '办学条件'),
    );
    expect(anchorComment(ydoc, 't1', anchor('教师队伍', 0))).toBeNull();
    expect(anchorComment(ydoc, 't2', anchor('办学条件', 0))?.kind).toBe('words');
    expect(anchoredWords(ydoc)).toEqual({ t2: '办学条件' });
  });

  it('gives null and changes nothing when the words are gone', () => {
    const ydoc = planWith(paragraph('p1', SENTENCE));
    const before = Y.encodeStateAsUpdate(ydoc);
    expect(anchorComment(ydoc, 't1', anchor('职业教育', 3))).toBeNull();
    expect(anchorComment(ydoc, 't1', anchor('', 3))).toBeNull();
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });

  it('counts a chip as one and passes over it, whatever the quote shows for it', () => {
    const block = { ...paragraph('p1', ''), content: [text('办好'), CHIP, text('学前教育')] };
    for (const quote of ['好学前', '好〔1〕学前']) {
      const ydoc = planWith(block);
      expect(anchorComment(ydoc, 't1', anchor(quote, 1, { to: 5 }))?.kind).toBe('words');
      expect(anchoredWords(ydoc)).toEqual({ t1: '好学前' });
    }
  });

  it('leaves a chip or a chart anchored by its id, without a mark', () => {
    const chart = { type: 'chart', attrs: { id: 'c1', title: '学生数' } };
    const ydoc = planWith({ ...paragraph('p1', ''), content: [text('办好'), CHIP] }, chart);
    expect(anchorComment(ydoc, 't1', anchor('〔1〕', 2, { to: 3 }))?.kind).toBe('node');
    expect(anchorComment(ydoc, 't2', anchor('〔1〕', 0, { blockId: 'n1' }))?.kind).toBe('node');
    expect(anchorComment(ydoc, 't3', anchor('学生数', 0, { blockId: 'c1' }))?.kind).toBe('node');
    expect(anchoredWords(ydoc)).toEqual({});
  });

  it('finds the cell of a row by its column', () => {
    const cell = (column: string, words: string) => ({
      type: 'dataCell',
      attrs: { column },
      content: [text(words)],
    });
    const row = {
      type: 'dataRow',
      attrs: { id: 'r1' },
      content: [cell('k1', '98%以上'), cell('k2', '98%以上')],
    };
    const ydoc = planWith({ type: 'dataTable', attrs: { id: 'd1' }, content: [row] });
    const place = { blockId: 'r1', columnId: 'k2' };
    expect(anchorComment(ydoc, 't1', anchor('98%', 0, place))?.kind).toBe('words');
    const cells = readYDoc(ydoc).body.content?.[0]?.content?.[0]?.content;
    expect(cells?.map(({ content }) => content?.[0]?.marks?.length ?? 0)).toEqual([0, 1]);
  });
});
