import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { threadPlaces } from '../../../client/editor/threadPlaces';
import { chosenNode, commentAnchor, nodeAnchor } from '../../../client/features/comments/commentAnchor';
import { wordsAround } from '../../../client/features/comments/wordsAround';
import { planSchema } from '../../../shared/schema/index';

const text = (words: string, ...threads: string[]) =>
  planSchema.text(
    words,
    threads.map((thread) => planSchema.mark('comment', { thread })),
  );
const paragraph = (id: string | null, ...content: ReturnType<typeof text>[]) =>
  planSchema.node('paragraph', { id }, content);

const table = planSchema.nodeFromJSON({
  type: 'dataTable',
  attrs: { id: 't' },
  content: [
    { type: 'dataColumn', attrs: { id: 'c' } },
    {
      type: 'dataRow',
      attrs: { id: 'r' },
      content: [{ type: 'dataCell', attrs: { column: 'c' }, content: [{ type: 'text', text: '98%以上' }] }],
    },
  ],
});

describe('the anchor of a new comment', () => {
  it('names the block and the offsets in it', () => {
    const body = planSchema.node('doc', null, [
      paragraph('a', text('前言')),
      paragraph('b', text('毛入园率达98%')),
    ]);
    expect(commentAnchor(body, 5, 9)).toEqual({ quote: '毛入园率', blockId: 'b', from: 0, to: 4 });
  });

  it('keeps to the first block with words when several are selected', () => {
    const body = planSchema.node('doc', null, [paragraph('a', text('前言')), paragraph('b', text('正文'))]);
    expect(commentAnchor(body, 2, 7)).toEqual({ quote: '言', blockId: 'a', from: 1, to: 2 });
    expect(commentAnchor(body, 3, 7)).toEqual({ quote: '正文', blockId: 'b', from: 0, to: 2 });
  });

  it('names a cell by its row and column', () => {
    const body = planSchema.node('doc', null, [table]);
    let cell = 0;
    body.descendants((node, position) => {
      if (node.type.name === 'dataCell') cell = position;
    });
    expect(commentAnchor(body, cell + 1, cell + 4)).toEqual({
      quote: '98%',
      blockId: 'r',
      columnId: 'c',
      from: 0,
      to: 3,
    });
  });

  it('names a chart by its caption, not by what stands at its axes, and a chip as it is printed', () => {
    const chart = planSchema.node('chart', { id: 'g' });
    const captioned = planSchema.node('doc', null, [
      planSchema.node('caption', { id: 'k', of: 'figure' }, [text('毛入学率')]),
      chart,
      chart,
      planSchema.node('paragraph', { id: 'a' }, [planSchema.node('valueRef', { id: 'v' })]),
    ]);
    const at = (position: number) => NodeSelection.create(captioned, position);
    expect(nodeAnchor(at(6), '% 93 94 95')).toEqual({ quote: '毛入学率', blockId: 'g', from: 0, to: 0 });
    expect(nodeAnchor(at(7), '')?.quote).toBe('图');
    expect(nodeAnchor(at(9), '95.60%')).toEqual({ quote: '95.60%', blockId: 'v', from: 0, to: 0 });
  });

  it('[REV-15] names a chip also where the keys or the mouse went over it, unless words are selected with it', () => {
    const body = planSchema.node('doc', null, [
      paragraph('a', text('达到'), planSchema.node('valueRef', { id: 'v' }), text('以上')),
    ]);
    const chosen = (from: number, to: number) => {
      const selection = chosenNode(TextSelection.create(body, from, to));
      return selection instanceof NodeSelection ? selection.node.attrs.id : null;
    };
    expect(chosen(3, 4)).toBe('v');
    expect(chosen(4, 3)).toBe('v');
    expect(chosen(2, 4)).toBeNull();
    expect(chosen(4, 4)).toBeNull();
  });

  it('[REV-15] names a picture by its description', () => {
    const body = planSchema.node('doc', null, [
      paragraph('a', text('前')),
      planSchema.node('image', { id: 'i', source: '', alternative: '学校分布图' }),
    ]);
    expect(nodeAnchor(NodeSelection.create(body, 3), '')?.quote).toBe('学校分布图');
  });

  it('is none where no words are selected, or the block has no id', () => {
    const body = planSchema.node('doc', null, [paragraph('a'), paragraph(null, text('词'))]);
    expect(commentAnchor(body, 0, 2)).toBeNull();
    expect(commentAnchor(body, 0, body.content.size)).toBeNull();
  });
});

it('the words around a thread stand on its card: a changed number alone says nothing', () => {
  const body = planSchema.node('doc', null, [
    paragraph(
      'a',
      text('编写组走访学校四十六所，召开座谈会'),
      text('14', 't'),
      text('场，收回家长问卷若干份，逐条研究。'),
    ),
    paragraph('b', text('一', 'u')),
  ]);
  expect(wordsAround(body, 't')).toEqual({
    before: '…学校四十六所，召开座谈会',
    after: '场，收回家长问卷若干份，…',
  });
  expect(wordsAround(body, 'u')).toEqual({ before: '', after: '' });
  expect(wordsAround(body, 'gone')).toBeNull();
});

describe('the places of threads', () => {
  it('come in the order of the text and reach from the first word to the last', () => {
    const body = planSchema.node('doc', null, [
      paragraph('a', text('一'), text('二', 'late'), text('三')),
      paragraph('b', text('四', 'late', 'inner'), text('五', 'late')),
    ]);
    expect([...threadPlaces(body)]).toEqual([
      ['late', { from: 2, to: 8 }],
      ['inner', { from: 6, to: 7 }],
    ]);
  });
});
