import type { JSONContent } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCurrentPlan } from '../../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../../shared/docx/returned/readReturned';
import type { ReturnedItem } from '../../../../shared/docx/returned/returnedItem';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { text } from '../../../helpers/exportPlan';
import { part } from '../../../helpers/wordFile';

const block = (id: string, words: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  content: [text(words)],
});
const plan = createPlanDocument({
  type: 'doc',
  content: [block('a', '扩大资源供给，优化布局。'), block('b', '健全投入机制，保障待遇。')],
});
const by = 'w:id="9001" w:author="李四" w:date="2026-04-01T08:00:00Z"';
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const commented = (inside: string) =>
  `<w:commentRangeStart w:id="78"/>${inside}<w:commentRangeEnd w:id="78"/><w:r><w:commentReference w:id="78"/></w:r>`;
const comment = part(
  'comments',
  `<w:comment w:id="78" w:author="王五"><w:p>${run('写明经费')}</w:p></w:comment>`,
);

/** What a file brings in which these paragraphs stand before the second one of the plan. */
async function bring(paragraphs: string) {
  const bytes = await writeDocx(plan, { style: 'plan', now: new Date(0), plan: 'plan-1' });
  const files = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string) => {
    files[path] = strToU8(edit(strFromU8(files[path] as Uint8Array)));
  };
  change('word/document.xml', (xml) => {
    const second = /<w:p>(?:(?!<\/w:p>)[\s\S])*健全投入[\s\S]*?<\/w:p>/.exec(xml)?.[0] ?? '';
    return xml.replace(second, paragraphs + second);
  });
  files['word/comments.xml'] = strToU8(comment);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  change('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rC" Type="${type}" Target="comments.xml"/></Relationships>`,
    ),
  );
  return mergeReturned(readReturned(zipSync(files)), await readCurrentPlan(plan), []);
}
const tracked = (words: string) => `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${words}</w:p>`;
const inserted = (words: string) => `<w:ins ${by}>${run(words)}</w:ins>`;

const proposalsIn = (items: readonly ReturnedItem[]) => items.filter(({ kind }) => kind === 'proposal');

describe('RET-11 a paragraph that somebody added in Word', () => {
  it('is proposed as a paragraph, by whoever tracked it', async () => {
    expect(proposalsIn(await bring(tracked(inserted('推进集团办学。'))))).toMatchObject([
      {
        kind: 'proposal',
        author: '李四',
        date: '2026-04-01T08:00:00Z',
        anchor: { blockId: 'b' },
        change: { type: 'addBlocks', side: 'before', blocks: ['推进集团办学。'] },
      },
    ]);
  });

  it('is proposed together with the next one', async () => {
    const paragraphs = tracked(inserted('推进集团办学。')) + tracked(inserted('缩小差距。'));
    expect(proposalsIn(await bring(paragraphs))).toMatchObject([
      { change: { type: 'addBlocks', side: 'before', blocks: ['推进集团办学。', '缩小差距。'] } },
    ]);
  });

  it.each([
    ['tracked', tracked(commented(inserted('推进集团办学。'))), 'b'],
    ['not tracked', `<w:p>${commented(run('推进集团办学。'))}</w:p>`, 'a'],
  ])('has the comments on it below its proposal: %s', async (_, paragraph, neighbour) => {
    const items = await bring(paragraph);
    expect(items.map(({ kind }) => kind).sort()).toEqual(['comment', 'proposal']);
    expect(items.find(({ kind }) => kind === 'comment')).toMatchObject({
      author: '王五',
      text: '写明经费',
      anchor: { blockId: neighbour },
      onAddition: '推进集团办学。',
    });
  });
});
