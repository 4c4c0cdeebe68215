import type { JSONContent } from '@tiptap/core';
import { expect, test } from 'vitest';
import type { DocumentStyle } from '../../../../shared/docx/write/composeSections';
import { createContext } from '../../../../shared/docx/write/createContext';
import { OfficePackage } from '../../../../shared/docx/write/package';
import { createPlanDocument, type PlanDocument, readBody } from '../../../../shared/schema/planDocument';
import { block, dataTable, exportPlan, heading, paragraph } from '../../../helpers/exportPlan';
import { pngPicture } from '../../../helpers/pictures';

const pagesOf = (document: PlanDocument, style: DocumentStyle) =>
  createContext(readBody(document), document.settings, new OfficePackage(), { style }).pages;

test('a plan alone starts with page 1, one behind its letter with page 2', () => {
  const document = exportPlan();
  expect(pagesOf(document, 'plan').get('chapter-one')).toBe(1);
  expect(pagesOf(document, 'official').get('chapter-one')).toBe(2);
});

test('an official plan without a letter starts with page 1', () => {
  const document = exportPlan();
  const bare = { ...document, settings: { ...document.settings, coverLetter: null } };
  expect(pagesOf(bare, 'official').get('chapter-one')).toBe(1);
});

const LINE = '县级统筹乡镇配合县级统筹乡镇配合县级统筹乡镇配合。';
const followed = (...before: JSONContent[]) =>
  createPlanDocument({
    type: 'doc',
    content: [...before, heading(1, '之后', { id: 'after' })],
  });

test('a picture takes as many lines as it is high', () => {
  const lines = Array.from({ length: 10 }, () => paragraph(LINE));
  const tall = followed(...lines, block('image', { source: 'p', width: 100 }));
  const pages = (height: number) =>
    createContext(readBody(tall), tall.settings, new OfficePackage(), {
      style: 'plan',
      images: new Map([['p', { type: 'png', bytes: pngPicture(100, height) }]]),
    }).pages.get('after');
  expect(pages(50)).toBe(1);
  // 150 mm do not fit under ten lines, and leave room for the heading on the next page.
  expect(pages(150)).toBe(2);
});

test('a table takes as many lines as its longest cells, and stands on one page where it is short', () => {
  const table = (words: string, rows: number) =>
    dataTable(
      't',
      {},
      [
        ['a', 'name', '名称'],
        ['b', 'content', '主要内容'],
      ],
      Array.from({ length: rows }, () => ({ cells: ['建设工程', words] })),
    );
  const pageAfter = (words: string, rows: number) =>
    pagesOf(followed(table(words, rows)), 'plan').get('after');
  expect(pageAfter('加快建设', 10)).toBe(1);
  expect(pageAfter('完善布局，补足学位，'.repeat(20), 10)).toBe(3);
  const late = followed(
    ...Array.from({ length: 15 }, () => paragraph(LINE)),
    block('caption', { id: 'caption', of: 'table' }, '任务'),
    table('加快建设', 12),
  );
  expect(pagesOf(late, 'plan').get('caption')).toBe(2);
});
