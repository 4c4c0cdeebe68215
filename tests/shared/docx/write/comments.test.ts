import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { openExportedFile } from '../../../helpers/exportedFile';
import { block, exportPlan, heading, text } from '../../../helpers/exportPlan';
import { validateDocx } from '../../../helpers/validateDocx';
import { all, textOf } from '../../../helpers/xmlTree';

const on = (words: string, ...threads: string[]): JSONContent => ({
  ...text(words),
  marks: threads.map((thread) => ({ type: 'comment', attrs: { thread } })),
});
const said = (id: string, author: string, words: string) => ({
  id,
  author,
  text: words,
  date: '2026-03-01T08:00:00.000Z',
});
const document = createPlanDocument({
  type: 'doc',
  content: [
    heading(1, '总体要求'),
    block('paragraph', {}, '到2030年，', on('毛入园率', 'a', 'b'), on('达到97%', 'a'), '。'),
    block('paragraph', {}, on('坚持公益普惠', 'c')),
  ],
});
const threads: readonly PrintedThread[] = [
  {
    id: 'a',
    quote: '毛入园率达到97%',
    resolved: true,
    comments: [said('1', '张三', '请核对\n数据来源'), said('2', '李四', '已核对')],
  },
  { id: 'b', quote: '毛入园率', resolved: false, comments: [said('3', '李四', '加“学前三年”')] },
  { id: 'c', quote: '坚持公益普惠', resolved: false, comments: [said('4', '王五', '同意 A&B <好>')] },
  { id: 'd', quote: null, resolved: false, comments: [said('5', '王五', '总体很好')] },
  { id: 'e', quote: '删去的话', resolved: false, comments: [said('6', '王五', '为何删去')] },
];
const export_ = () => writeDocx(document, { style: 'plan', now: new Date(0), threads });

describe('DOUT-1 comments in a Word file', () => {
  it('stand in ranges that begin and end once each, with a mark behind each', async () => {
    const file = openExportedFile(await export_());
    const document = file.xml('word/document.xml');
    const ids = (name: string) =>
      all(document, name)
        .map((each) => Number(each.attributes['w:id']))
        .sort((a, b) => a - b);
    expect(ids('w:commentRangeStart')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ids('w:commentRangeEnd')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ids('w:commentReference')).toEqual([1, 2, 3, 4, 5, 6]);
    const comments = all(file.xml('word/comments.xml'), 'w:comment');
    expect(comments.map((each) => [each.attributes['w:author'], textOf(each)])).toContainEqual([
      '王五',
      '同意 A&B <好>',
    ]);
  });

  it('hang wherever words can be commented on, headers of tables and notes at the foot of pages too', async () => {
    for (const notes of ['list', 'footnotes'] as const) {
      const threads: PrintedThread[] = [];
      const comment = (node: JSONContent): JSONContent => {
        if (node.type !== 'text') return { ...node, content: node.content?.map(comment) ?? [] };
        const id = `thread-${threads.length}`;
        threads.push({ id, quote: node.text ?? '', resolved: false, comments: [said(id, '张三', '请核对')] });
        return { ...node, marks: [...(node.marks ?? []), { type: 'comment', attrs: { thread: id } }] };
      };
      const plan = exportPlan({ chapters: 1 });
      const commented = { ...plan, body: comment(plan.body), settings: { ...plan.settings, notes } };
      const bytes = await writeDocx(commented, { style: 'official', now: new Date(0), threads });
      expect(validateDocx(bytes)).toEqual([]);
      expect(all(openExportedFile(bytes).xml('word/document.xml'), 'w:commentRangeStart')).toHaveLength(
        threads.length,
      );
    }
  });

  it('do not vanish with the words of their block', async () => {
    const empty = createPlanDocument({
      type: 'doc',
      content: [block('paragraph', {}, '首段。'), block('paragraph', { id: 'gone' })],
    });
    const thread = {
      id: 'a',
      quote: '删去的话',
      nodeId: 'gone',
      resolved: false,
      comments: [said('1', '张三', '为何删去')],
    };
    const bytes = await writeDocx(empty, { style: 'plan', now: new Date(0), threads: [thread] });
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('know what they answer and whether they are settled', async () => {
    const file = openExportedFile(await export_());
    const states = all(file.xml('word/commentsExtended.xml'), 'w15:commentEx').map((each) => each.attributes);
    expect(states.map((state) => state['w15:done'])).toEqual(['1', '1', '0', '0', '0', '0']);
    expect(states[1]?.['w15:paraIdParent']).toBe(states[0]?.['w15:paraId']);
    expect(new Set(states.map((state) => state['w15:paraId'])).size).toBe(6);
    expect(file.names).toEqual(expect.arrayContaining(['word/commentsIds.xml', 'word/people.xml']));
  });

  it('come back as the threads they were', async () => {
    const imported = readDocx(await export_(), { newId: countingIds() });
    const found = imported.threads.map(({ quote, resolved, comments }) => ({
      quote,
      resolved,
      comments: comments.map(({ author, text: words }) => `${author}：${words}`),
    }));
    expect(found.slice(0, 3)).toEqual([
      { quote: '毛入园率达到97%', resolved: true, comments: ['张三：请核对\n数据来源', '李四：已核对'] },
      { quote: '毛入园率', resolved: false, comments: ['李四：加“学前三年”'] },
      { quote: '坚持公益普惠', resolved: false, comments: ['王五：同意 A&B <好>'] },
    ]);
    expect(found[4]?.comments).toEqual(['王五：“删去的话”：为何删去']);
    expect(imported.threads[1]?.anchor).toMatchObject({ from: 7, to: 11, quote: '毛入园率' });
  });

  it('leave a file without comments as it was', async () => {
    const file = openExportedFile(
      await writeDocx(document, { style: 'plan', now: new Date(0), threads: [] }),
    );
    expect(file.names.filter((name) => /comment|people/.test(name))).toEqual([]);
  });
});
