import type { JSONContent } from '@tiptap/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCurrentPlan } from '../../../../shared/docx/returned/currentBlocks';
import { mergeReturned } from '../../../../shared/docx/returned/mergeReturned';
import { readReturned } from '../../../../shared/docx/returned/readReturned';
import { restoreMarks } from '../../../../shared/docx/returned/restoreMarks';
import type { ReturnedItem } from '../../../../shared/docx/returned/returnedItem';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { createPlanDocument, type PlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { indicatorTable, text } from '../../../helpers/exportPlan';

const SENTENCES = [
  '到2030年，毛入园率达到97%。',
  '坚持公益普惠，扩大资源供给。',
  '健全投入机制，保障教师待遇。',
  '加强组织领导，压实部门责任。',
  '完善督导评估，公开监测结果。',
  '推进集团办学，缩小校际差距。',
];
const block = (type: string, id: string, words: string, attrs = {}): JSONContent => ({
  type,
  attrs: { id, ...attrs },
  content: [text(words)],
});
const paragraphs = SENTENCES.map((words, index) => block('paragraph', `p${index}`, words));
const table = indicatorTable(
  ['r1', '毛入园率', '95%', '97%'],
  ['r2', '巩固率', '96%', '98%'],
  ['r3', '普及率', '91%', '94%'],
);
const planOf = (...content: JSONContent[]) =>
  createPlanDocument({ type: 'doc', content: [block('heading', 'h', '总体要求', { level: 1 }), ...content] });
const plan = planOf(...paragraphs, table);
const exported = (document: PlanDocument) =>
  writeDocx(document, { style: 'plan', now: new Date(0), plan: 'plan-1' });

type Damage = (files: Record<string, Uint8Array>) => void;
const loseList: Damage = (files) => {
  for (const path of Object.keys(files)) if (path.startsWith('customXml/')) delete files[path];
  inPart('word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*>/g, ''))(
    files,
  );
};
const inPart =
  (path: string, change: (xml: string) => string): Damage =>
  (files) => {
    files[path] = strToU8(change(strFromU8(files[path] as Uint8Array)));
  };
const loseMarks: Damage = (files) => {
  loseList(files);
  inPart('word/document.xml', (xml) => xml.replace(/<w:bookmarkStart w:id="\d+" w:name="_G[^>]*>/g, ''))(
    files,
  );
};
const paragraphWith = (xml: string, words: string) =>
  new RegExp(`<w:p>(?:(?!</w:p>)[\\s\\S])*${words}[\\s\\S]*?</w:p>`).exec(xml)?.[0] ?? '';
const without = (words: string) => (xml: string) => xml.replace(paragraphWith(xml, words), '');
const rowWith = (xml: string, words: string) =>
  new RegExp(`<w:tr>(?:(?!<w:tr>)[\\s\\S])*?>${words}<[\\s\\S]*?</w:tr>`).exec(xml)?.[0] ?? '';

async function sendBack(bytes: Uint8Array, damage: Damage, edit: (xml: string) => string) {
  const files = unzipSync(bytes);
  damage(files);
  inPart('word/document.xml', edit)(files);
  return readReturned(zipSync(files));
}

/** What a file brings whose plan is `now`, and was `sent` when it went out; null where nobody knows. */
async function bring(
  edit: (xml: string) => string,
  { damage, now = plan, sent = plan }: { damage: Damage; now?: PlanDocument; sent?: PlanDocument | null },
): Promise<readonly ReturnedItem[]> {
  const file = await sendBack(await exported(sent ?? plan), damage, edit);
  expect(file.exported).toBeNull();
  const current = await readCurrentPlan(now);
  const restored = restoreMarks(file, sent ? await readCurrentPlan(sent) : current, sent === null);
  return mergeReturned(restored, current, []);
}

const many = planOf(
  ...Array.from({ length: 40 }, (_, index) =>
    block('paragraph', `m${index}`, `第${index + 1}项工作由各部门分头落实。`),
  ),
);
const withoutLongStretch = (xml: string) =>
  Array.from({ length: 15 }, (_, index) => `第${index + 21}项工作`).reduce(
    (left, words) => without(words)(left),
    xml,
  );
const LONG_STRETCH = [
  {
    kind: 'comment',
    anchor: { blockId: 'm20' },
    text: expect.stringContaining('“第35项工作由各部门分头落实。”'),
  },
];

const DAMAGES = [
  ['its list of blocks', loseList],
  ['its list of blocks and all marks', loseMarks],
] as const;

describe.each(DAMAGES)('RET-10 a file that lost %s', (_, damage) => {
  it('proposes to remove what was deleted', async () => {
    expect(await bring(without('压实部门责任'), { damage })).toMatchObject([
      { kind: 'proposal', anchor: { blockId: 'p3' }, change: { type: 'removeBlock' } },
    ]);
  });

  it('RET-7 knows a paragraph that a program cut in two', async () => {
    const cut = (xml: string) =>
      xml.replace('健全投入机制，保障', '健全投入机制，</w:t></w:r></w:p><w:p><w:r><w:t>保障');
    expect(await bring(cut, { damage })).toEqual([]);
  });

  it('proposes to remove a row that was deleted, as one', async () => {
    const items = await bring((xml) => xml.replace(rowWith(xml, '巩固率'), ''), { damage });
    expect(items).toMatchObject([
      { kind: 'proposal', anchor: { blockId: 'r2', columnId: null }, change: { type: 'removeRow' } },
    ]);
  });

  it('tells what was moved', async () => {
    const items = await bring(
      (xml) => {
        const moved = paragraphWith(xml, '压实部门责任');
        const target = paragraphWith(xml, '毛入园率达到');
        return xml.replace(moved, '').replace(target, moved + target);
      },
      { damage },
    );
    expect(items).toMatchObject([
      { kind: 'comment', anchor: { blockId: 'p3' }, text: '退回的文件把这一段移到了“总体要求”之后。' },
    ]);
  });

  it('leaves alone what was written, changed or moved here since', async () => {
    const [first, second, third, ...rest] = paragraphs as [
      JSONContent,
      JSONContent,
      JSONContent,
      JSONContent,
    ];
    const now = planOf(
      third,
      { ...first, content: [text('到2030年，毛入园率达到97.5%。')] },
      second,
      block('paragraph', 'new', '新写的一段不在退回的文件里。'),
      ...rest,
      table,
    );
    expect(await bring((xml) => xml, { damage, now })).toEqual([]);
    expect(await bring(without('压实部门责任'), { damage, now })).toMatchObject([
      { kind: 'proposal', anchor: { blockId: 'p3' }, change: { type: 'removeBlock' } },
    ]);
  });

  it('only asks where nobody knows when it went out', async () => {
    const now = planOf(...paragraphs, block('paragraph', 'new', '新写的一段不在退回的文件里。'), table);
    expect(await bring(without('压实部门责任'), { damage, now, sent: null })).toMatchObject([
      { kind: 'comment', anchor: { blockId: 'p3' }, text: expect.stringContaining('没有当作删除') },
      { kind: 'comment', anchor: { blockId: 'new' }, text: expect.stringContaining('没有当作删除') },
    ]);
  });

  it('only asks about a long stretch, as when one chapter was handed in', async () => {
    expect(await bring(withoutLongStretch, { damage, now: many, sent: many })).toMatchObject(LONG_STRETCH);
  });

  it('says once that most of it is missing', async () => {
    const items = await bring(
      (xml) =>
        [0, 1, 2, 3, 4]
          .reduce((left, at) => without((SENTENCES[at] as string).slice(0, 6))(left), xml)
          .replace(rowWith(xml, '巩固率'), '')
          .replace(rowWith(xml, '普及率'), ''),
      { damage },
    );
    expect(items).toMatchObject([
      { kind: 'comment', anchor: null, text: expect.stringContaining('只有规划的一部分') },
    ]);
  });

  it('brings nothing from the sample plan when nobody touched it', async () => {
    const sample = createSamplePlan(countingIds());
    expect(await bring((xml) => xml, { damage, now: sample, sent: sample })).toEqual([]);
  });
});

it('RET-3 only asks about a long stretch of a file that has its list', async () => {
  const file = await sendBack(await exported(many), () => {}, withoutLongStretch);
  expect(mergeReturned(file, await readCurrentPlan(many), [])).toMatchObject(LONG_STRETCH);
});
