import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { all, textOf, valueAt } from '../../../helpers/xmlTree';

const pageMap = new Map([
  ['chapter-one', 7],
  ['chapter-two', 12],
]);
const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now: new Date(0), pageMap }));
const document = file.xml('word/document.xml');
const instructions = all(document, 'w:instrText').map((each) => each.text.trim());
const bookmarks = all(document, 'w:bookmarkStart').map((each) => each.attributes['w:name']);

test('every reference leads to a bookmark, and bookmarks are opened and closed once', () => {
  const targets = instructions.flatMap((each) => /^(?:PAGE)?REF (\S+)/.exec(each)?.[1] ?? []);
  const links = all(document, 'w:hyperlink').map((each) => each.attributes['w:anchor']);
  expect(targets.length).toBeGreaterThan(8);
  for (const target of [...targets, ...links]) expect(bookmarks).toContain(target);
  expect(new Set(bookmarks).size).toBe(bookmarks.length);
  const ids = all(document, 'w:bookmarkStart').map((each) => each.attributes['w:id']);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    all(document, 'w:bookmarkEnd')
      .map((each) => each.attributes['w:id'])
      .sort(),
  ).toEqual(ids.sort());
});

test('fields are opened, parted and closed in order', () => {
  let depth = 0;
  for (const mark of all(document, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType'];
    if (type === 'begin') depth += 1;
    if (type === 'end') depth -= 1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
});

test('the contents are a field with its entries and pages already in it, and Word is not told to ask', () => {
  expect(instructions[0]).toBe('TOC \\o "1-2" \\h \\z \\u');
  const entries = file.paragraphs
    .filter((each) => /^TOC/.test(valueAt(each, 'w:pPr', 'w:pStyle') ?? ''))
    .map(textOf);
  expect(entries).toContain('第一章　发展基础7');
  expect(entries).toContain('第二章　总体要求12');
  expect(entries).toContain('附件1　云台县“十五五”教育重点项目表1');
  expect(file.part('word/settings.xml')).not.toContain('updateFields');
});

test('captions and boxes count by SEQ fields', () => {
  expect(instructions.filter((each) => each.startsWith('SEQ'))).toEqual([
    'SEQ 表 \\* ARABIC',
    'SEQ 专栏 \\* ARABIC',
    'SEQ 图 \\* ARABIC',
    'SEQ 表 \\* ARABIC',
    'SEQ 附件 \\* ARABIC',
    'SEQ 表 \\* ARABIC',
    'SEQ 附件 \\* ARABIC',
  ]);
});

test('a cited value is a field where an update gives the same words, and text where it has a form of its own', () => {
  const citing = file.paragraphs.find((each) => textOf(each).startsWith('到2030年'));
  const fields = citing ? all(citing, 'w:instrText').map((each) => each.text.trim().split(' ')[1]) : [];
  expect(citing && textOf(citing)).toBe(
    '到2030年，公办园在园幼儿占比达到60%以上（表内目标为60），详见表1和第一章“发展基础”（第7页）；项目总投资17710万元，' +
      '见附件1。推行集团化办学〔1〕和课后服务〔2〕。（县教育局、县财政局负责）',
  );
  expect(fields.filter((name) => name?.startsWith('_Value'))).toHaveLength(2);
  const cells = all(document, 'w:tc').filter((cell) =>
    all(cell, 'w:bookmarkStart').some((each) => each.attributes['w:name'] === '_Value00000001'),
  );
  expect(cells.map(textOf)).toEqual(['60']);
});
