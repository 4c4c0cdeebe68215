import type { JSONContent } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCurrentPlan } from '../../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../../shared/docx/returned/readReturned';
import type { KnownComment, ReturnedItem } from '../../../../shared/docx/returned/returnedItem';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { createPlanDocument, type PlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { indicatorTable, text } from '../../../helpers/exportPlan';

const block = (
  type: string,
  id: string,
  attrs: Record<string, unknown>,
  ...content: (JSONContent | string)[]
): JSONContent => ({
  type,
  attrs: { id, ...attrs },
  content: content.map((each) => (typeof each === 'string' ? text(each) : each)),
});
const commented = (words: string): JSONContent => ({
  ...text(words),
  marks: [{ type: 'comment', attrs: { thread: 'old' } }],
});
const plan = (goal = '到2030年，毛入园率达到97%。') =>
  createPlanDocument({
    type: 'doc',
    content: [
      block('heading', 'h', { level: 1 }, '总体要求'),
      block('paragraph', 'a', {}, goal),
      block('paragraph', 'b', {}, '坚持', commented('公益普惠'), '，扩大资源供给。'),
      block('paragraph', 'c', {}, '健全投入机制，保障教师待遇。'),
      block('paragraph', 'd', {}, '加强组织领导，压实部门责任。'),
      indicatorTable(['r1', '毛入园率', '95%', '97%'], ['r2', '巩固率', '96%', '98%']),
    ],
  });
const old: PrintedThread = {
  id: 'old',
  quote: '公益普惠',
  resolved: false,
  comments: [{ id: 'k1', author: '张三', date: '2026-03-01T08:00:00Z', text: '请核对' }],
};
const known: readonly KnownComment[] = [{ id: 'k1', threadId: 'old', author: '张三', text: '请核对' }];
const exported = (document: PlanDocument) =>
  writeDocx(document, { style: 'plan', now: new Date(0), plan: 'plan-1', threads: [old] });

/** The file after somebody outside worked on its parts. */
function edited(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, edit] of Object.entries(edits))
    files[path] = strToU8(edit(strFromU8(files[path] as Uint8Array)));
  return zipSync(files);
}
const inDocument = (bytes: Uint8Array, edit: (xml: string) => string) =>
  edited(bytes, { 'word/document.xml': edit });
const merge = async (bytes: Uint8Array, now: PlanDocument): Promise<readonly ReturnedItem[]> =>
  mergeReturned(readReturned(bytes), await readCurrentPlan(now), known);
const replaceOnce = (from: string, to: string) => (xml: string) => {
  if (!xml.includes(from)) throw new Error(`nothing like ${from}`);
  return xml.replace(from, to);
};
const by = 'w:id="9001" w:author="李四" w:date="2026-04-01T08:00:00Z"';
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const withoutMarks = (xml: string) => xml.replace(/<w:bookmarkStart w:id="\d+" w:name="_G[^>]*>/g, '');

describe('RET-1 a file that comes back', () => {
  it('DOUT-2 says which plan it is from, and brings nothing when nobody touched it', async () => {
    const bytes = await exported(plan());
    expect(readReturned(bytes).plan).toBe('plan-1');
    expect(await merge(bytes, plan())).toEqual([]);
  });

  it('brings nothing from the sample plan either, with or without its marks', async () => {
    const sample = createSamplePlan(countingIds());
    const bytes = await writeDocx(sample, { style: 'official', now: new Date(0), plan: 'p' });
    expect(await merge(bytes, sample)).toEqual([]);
    expect(await merge(inDocument(bytes, withoutMarks), sample)).toEqual([]);
  });

  it('brings tracked changes as proposals on the words they concern', async () => {
    const bytes = inDocument(
      await exported(plan()),
      replaceOnce(
        run('到2030年，毛入园率达到97%。'),
        `${run('到2030年，毛入园率达到')}<w:del ${by}><w:r><w:delText>97%</w:delText></w:r></w:del><w:ins ${by}>${run('98%')}</w:ins>${run('。')}`,
      ),
    );
    expect(await merge(bytes, plan())).toMatchObject([
      {
        kind: 'proposal',
        author: '李四',
        date: '2026-04-01T08:00:00Z',
        anchor: { blockId: 'a', from: 13, to: 16, quote: '97%' },
        change: { type: 'words', replacement: '98%' },
      },
    ]);
  });

  it('finds changes that nobody tracked, word by word', async () => {
    const bytes = inDocument(
      await exported(plan()),
      replaceOnce('健全投入机制，保障教师待遇', '健全经费投入机制，保障乡村教师待遇'),
    );
    const items = await merge(bytes, plan());
    expect(items.map((item) => item.kind === 'proposal' && [item.anchor.quote, item.change])).toEqual([
      ['全', { type: 'insert', side: 'after', words: '经费' }],
      ['障', { type: 'insert', side: 'after', words: '乡村' }],
    ]);
  });

  it('leaves alone what changed here since, unless it was changed outside as well', async () => {
    const bytes = await exported(plan());
    const now = plan('到2030年，毛入园率达到97.5%。');
    expect(await merge(bytes, now)).toEqual([]);
    const both = await merge(inDocument(bytes, replaceOnce('毛入园率达到97%', '毛入园率提高到97%')), now);
    expect(both).toMatchObject([
      {
        kind: 'proposal',
        anchor: { blockId: 'a', quote: '到2030年，毛入园率达到97.5%。' },
        note: expect.stringContaining('导出后又有改动'),
      },
    ]);
  });

  it('brings cells, paragraphs that came and paragraphs that went', async () => {
    const bytes = inDocument(await exported(plan()), (xml) => {
      const gone = xml.replace(/<w:p>(?:(?!<\/w:p>)[\s\S])*加强组织领导[\s\S]*?<\/w:p>/, '');
      const added = gone.replace(
        /(<w:p>(?:(?!<\/w:p>)[\s\S])*健全投入机制[\s\S]*?<\/w:p>)/,
        `$1<w:p>${run('新增一段保障措施。')}</w:p>`,
      );
      return replaceOnce('>98%<', '>98.5%<')(added);
    });
    const items = await merge(bytes, plan());
    expect(
      items.map(
        (item) => item.kind === 'proposal' && [item.anchor.blockId, item.anchor.columnId, item.change],
      ),
    ).toEqual([
      ['c', null, { type: 'addBlocks', side: 'after', blocks: ['新增一段保障措施。'] }],
      ['r2', 'c3', { type: 'words', replacement: '98.5%' }],
      ['d', null, { type: 'removeBlock' }],
    ]);
  });

  it('RET-2 brings answers into the threads they answer, and new comments on their words', async () => {
    const bytes = edited(await exported(plan()), {
      'word/comments.xml': replaceOnce(
        '</w:comments>',
        '<w:comment w:id="77" w:author="李四" w:date="2026-04-02T08:00:00Z"><w:p w14:paraId="0ABCDEF1"><w:r><w:t>已核对</w:t></w:r></w:p></w:comment><w:comment w:id="78" w:author="王五"><w:p><w:r><w:t>待遇要写明标准</w:t></w:r></w:p></w:comment></w:comments>',
      ),
      'word/commentsExtended.xml': (xml) => {
        const parent = /w15:paraId="(\w+)"/.exec(xml)?.[1];
        return xml.replace(
          '</w15:commentsEx>',
          `<w15:commentEx w15:paraId="0ABCDEF1" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
        );
      },
      'word/document.xml': replaceOnce(
        run('健全投入机制，保障教师待遇。'),
        `${run('健全投入机制，保障')}<w:commentRangeStart w:id="78"/>${run('教师待遇')}<w:commentRangeEnd w:id="78"/>${run('。')}`,
      ),
    });
    expect(await merge(bytes, plan())).toMatchObject([
      { kind: 'reply', threadId: 'old', author: '李四', text: '已核对' },
      {
        kind: 'comment',
        author: '王五',
        text: '待遇要写明标准',
        anchor: { blockId: 'c', from: 9, to: 13, quote: '教师待遇' },
      },
    ]);
  });

  it('RET-3 is matched by its words where the marks are lost', async () => {
    const bytes = inDocument(await exported(plan()), (xml) =>
      replaceOnce('健全投入机制，保障教师待遇', '健全投入机制，切实保障教师待遇')(withoutMarks(xml)),
    );
    expect(await merge(bytes, plan())).toMatchObject([
      {
        kind: 'proposal',
        anchor: { blockId: 'c', quote: '，' },
        change: { type: 'insert', side: 'after', words: '切实' },
      },
    ]);
  });

  it.each([
    ['of two characters', '95%', '8成'],
    ['that says now what others say', '98%', '97%'],
  ])('RET-3 proposes other words for a cell %s where the marks are lost', async (_, from, to) => {
    const bytes = inDocument(await exported(plan()), (xml) =>
      replaceOnce(`>${from}<`, `>${to}<`)(withoutMarks(xml)),
    );
    const [rowId, columnId] = from === '95%' ? ['r1', 'c2'] : ['r2', 'c3'];
    expect(await merge(bytes, plan())).toMatchObject([
      { kind: 'proposal', anchor: { blockId: rowId, columnId }, change: { type: 'words', replacement: to } },
    ]);
  });

  it('RET-3 knows the contents list of a converter that made plain paragraphs of it', async () => {
    const entry = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
    const bytes = inDocument(await exported(plan()), (xml) =>
      withoutMarks(xml).replace(
        '<w:body>',
        `<w:body>${entry('第一章 总体要求 3')}${entry('总体要求……12')}${entry('总体要求以外 3')}`,
      ),
    );
    const proposed = await merge(bytes, plan());
    expect(JSON.stringify(proposed)).not.toMatch(/总体要求(?:……12| 3)/);
  });

  it('RET-8 brings a row that came as a row, its numbers in their columns', async () => {
    const rowOf = (first: string) => new RegExp(`<w:tr>(?:(?!<w:tr>)[\\s\\S])*?>${first}<[\\s\\S]*?</w:tr>`);
    const bytes = inDocument(await exported(plan()), (xml) => {
      const row = rowOf('巩固率').exec(xml)?.[0] ?? '';
      const fresh = row
        .replace(/<w:bookmark[^>]*>/g, '')
        .replace('>巩固率<', '>普惠园覆盖率<')
        .replace('>96%<', '>85%<')
        .replace('>98%<', '>90%<');
      return replaceOnce(row, row + fresh)(xml);
    });
    expect(await merge(bytes, plan())).toMatchObject([
      {
        kind: 'proposal',
        anchor: { blockId: 'r2', columnId: null },
        change: {
          type: 'addRow',
          side: 'after',
          cells: [
            { columnId: 'c1', text: '普惠园覆盖率' },
            { columnId: 'c2', text: '85%' },
            { columnId: 'c3', text: '90%' },
          ],
        },
      },
    ]);
  });

  it('RET-9 says where a paragraph was moved to, and not what was moved here meanwhile', async () => {
    const bytes = await exported(plan());
    const moved = inDocument(bytes, (xml) => {
      const paragraph = /<w:p>(?:(?!<\/w:p>)[\s\S])*健全投入机制[\s\S]*?<\/w:p>/.exec(xml)?.[0] ?? '';
      const target = /<w:p>(?:(?!<\/w:p>)[\s\S])*毛入园率达到[\s\S]*?<\/w:p>/.exec(xml)?.[0] ?? '';
      return replaceOnce(target, paragraph + target)(replaceOnce(paragraph, '')(xml));
    });
    expect(await merge(moved, plan())).toMatchObject([
      { kind: 'comment', anchor: { blockId: 'c' }, text: '退回的文件把这一段移到了“总体要求”之后。' },
    ]);
    const other = plan();
    const content = (other.body as JSONContent).content ?? [];
    content.splice(1, 0, ...content.splice(3, 1));
    expect(await merge(bytes, other)).toEqual([]);
  });

  it('RET-6 finds the half of a paragraph that was parted meanwhile', async () => {
    const [bytes, parted] = [await exported(plan()), plan()];
    const content = (parted.body as JSONContent).content ?? [];
    const at = content.findIndex(({ attrs }) => attrs?.id === 'c');
    content.splice(
      at,
      1,
      block('paragraph', 'c', {}, '健全投入机制，'),
      block('paragraph', 'c~1', {}, '保障教师待遇。'),
    );
    expect(await merge(bytes, parted)).toEqual([]);
    const change = inDocument(bytes, replaceOnce('保障教师待遇', '保障乡村教师待遇'));
    expect(await merge(change, parted)).toMatchObject([
      { anchor: { blockId: 'c~1', quote: '障' }, change: { type: 'insert', words: '乡村' } },
    ]);
    const both = inDocument(bytes, replaceOnce('健全投入机制，保障', '完善投入机制，提高'));
    expect(await merge(both, parted)).toMatchObject([
      { anchor: { blockId: 'c', quote: '健全' }, change: { type: 'words', replacement: '完善' } },
      { anchor: { blockId: 'c~1', quote: '保障' }, change: { type: 'words', replacement: '提高' } },
    ]);
  });

  it('RET-7 knows a paragraph that LibreOffice cut at the end of a page, under one name twice', async () => {
    const bytes = inDocument(await exported(plan()), (xml) => {
      const name =
        /<w:p>(?:(?!<\/w:p>).)*(<w:bookmarkStart w:id="\d+" w:name="_G[^>]*>)(?:(?!<\/w:p>).)*健全投入/s.exec(
          xml,
        )?.[1] ?? '';
      return replaceOnce(
        '健全投入机制，保障',
        `健全投入机制，</w:t></w:r></w:p><w:p>${name}<w:r><w:t>保障`,
      )(xml);
    });
    expect(await merge(bytes, plan())).toEqual([]);
  });

  it('RET-4 gives every item the same key when it comes again', async () => {
    const bytes = inDocument(await exported(plan()), replaceOnce('保障教师待遇', '保障乡村教师待遇'));
    const [first, second] = [await merge(bytes, plan()), await merge(bytes, plan())];
    expect(first.map(({ key }) => key)).toEqual(second.map(({ key }) => key));
    expect(new Set(first.map(({ key }) => key)).size).toBe(first.length);
  });
});
