import { describe, expect, it } from 'vitest';
import {
  readChineseNumber,
  writeChineseNumber,
  writeCircledNumber,
} from '../../../shared/plan/chineseNumerals';
import { computeLabels } from '../../../shared/plan/numbering';
import { createBuilder } from '../../../shared/sample/builder';
import { NUMBERING_SCHEMES, type NumberingSchemeName } from '../../../shared/schema/numberingSchemes';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import type { LevelFormat } from '../../../shared/schema/settings';
import { countingIds } from '../../helpers/countingIds';
import type { Build } from './planBuilder';

/** The computed labels in reading order, '' where a block that could have one has none. */
function labelsOf(build: Build, scheme: NumberingSchemeName = 'chapter'): string[] {
  const b = createBuilder(countingIds());
  const body = readBody(createPlanDocument(b.doc(...build(b))));
  const labels = computeLabels(body, NUMBERING_SCHEMES[scheme]);
  const found: string[] = [];
  body.descendants((node) => {
    if (['heading', 'caption', 'box', 'noteItem'].includes(node.type.name) || node.attrs.level)
      found.push(labels.get(node.attrs.id as string) ?? '');
  });
  return found;
}

describe('Chinese numerals', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [9999, '九千九百九十九'],
  ])('[NUM-6] writes %d as %s and reads it back', (count, text) => {
    expect(writeChineseNumber(count)).toBe(text);
    expect(readChineseNumber(text)).toBe(count);
  });

  it('[NUM-6] comes back from every number it can write', () => {
    for (let count = 1; count <= 9999; count += 1)
      expect(readChineseNumber(writeChineseNumber(count))).toBe(count);
  });

  it('[NUM-6] writes nothing below 1, above 9999 or between', () => {
    for (const count of [0, -1, 10000, 1.5]) expect(() => writeChineseNumber(count)).toThrow(RangeError);
  });

  it.each(['', '第一', '一二', '12', '人'])('[NUM-6] reads no number in %j', (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });

  it('[NUM-6] circles up to ⑳, then brackets', () => {
    expect([1, 20, 21].map(writeCircledNumber)).toEqual(['①', '⑳', '（21）']);
  });
});

describe('computeLabels', () => {
  it.each([
    ['chapterSection', ['第一章', '第一节', '一、', '（一）', '1.', '（1）']],
    ['chapter', ['第一章', '一、', '（一）', '1.', '（1）', '①']],
    ['comma', ['一、', '（一）', '1.', '（1）', '①']],
    ['section', ['第一节', '一、', '（一）', '1.', '（1）', '①']],
    ['sectionDecimal', ['第一节', '1.', '（1）', '①']],
  ] as const)('[NUM-1] writes the levels of the scheme %s', (scheme, labels) => {
    expect(labelsOf((b) => labels.map((_, index) => b.heading(index + 1, '甲')), scheme)).toEqual(labels);
  });

  it('[NUM-2] starts the deeper levels anew under every heading', () => {
    const labels = labelsOf((b) => [
      b.heading(1, '甲'),
      b.heading(2, '乙'),
      b.heading(2, '丙'),
      b.heading(1, '丁'),
      b.heading(2, '戊'),
    ]);
    expect(labels).toEqual(['第一章', '一、', '二、', '第二章', '一、']);
  });

  it('[NUM-2] lets a level count on through the wider ones where its format says so', () => {
    const b = createBuilder(countingIds());
    const levels = [1, 2, 3, 2, 1, 2, 3];
    const body = readBody(createPlanDocument(b.doc(...levels.map((level) => b.heading(level, '甲')))));
    const [volume, chapter, section] = ['篇', '章', '节'].map((after) => ({
      numerals: 'chinese' as const,
      before: '第',
      after,
    }));
    const scheme = [volume, { ...chapter, continues: true }, section] as readonly LevelFormat[];
    expect([...computeLabels(body, scheme).values()]).toEqual([
      '第一篇',
      '第一章',
      '第一节',
      '第二章',
      '第二篇',
      '第三章',
      '第一节',
    ]);
  });

  it('[NUM-2] counts numbered paragraphs together with headings of their level', () => {
    const labels = labelsOf((b) => [
      b.heading(2, '甲'),
      b.heading(3, '乙'),
      b.runInParagraph(3, '丙。', '丁'),
      b.paragraphWith({ level: 3 }, '戊'),
    ]);
    expect(labels).toEqual(['一、', '（一）', '（二）', '（三）']);
  });

  it('[NUM-3] gives a plain heading no number, and what follows starts anew', () => {
    const labels = labelsOf((b) => [
      b.heading(1, '编制说明', { kind: 'plain' }),
      b.heading(1, '甲'),
      b.heading(2, '乙'),
      b.heading(1, '说明', { kind: 'plain' }),
      b.heading(2, '丙'),
      b.heading(1, '丁'),
    ]);
    expect(labels).toEqual(['', '第一章', '一、', '', '一、', '第二章']);
  });

  it('[NUM-4] counts every annex and every box for itself', () => {
    const labels = labelsOf((b) => [
      b.heading(1, '甲'),
      b.heading(1, '乙', { kind: 'annex' }),
      b.heading(1, '丙'),
      b.heading(1, '丁', { kind: 'annex' }),
      b.heading(1, '戊'),
    ]);
    expect(labels).toEqual(['第一章', '附件1', '第一章', '附件2', '第一章']);
    const inBox = labelsOf((b) => [
      b.heading(1, '甲'),
      b.box('乙', b.paragraphWith({ level: 4 }, '丙')),
      b.box('丁', b.paragraphWith({ level: 4 }, '戊')),
      b.heading(1, '己'),
    ]);
    expect(inBox).toEqual(['第一章', '专栏1', '1.', '专栏2', '1.', '第二章']);
  });

  it('[NUM-4] leaves a single annex without a number', () => {
    expect(labelsOf((b) => [b.heading(1, '甲', { kind: 'annex' })])).toEqual(['附件']);
  });

  it('[NUM-5] counts tables, figures and notes through the whole plan', () => {
    const labels = labelsOf((b) => [
      b.caption('甲'),
      b.heading(1, '乙'),
      b.caption('丙', { of: 'figure' }),
      b.caption('丁', { of: 'none' }),
      b.caption('戊'),
      b.noteList({ id: 'first', text: '己' }, { id: 'second', text: '庚' }),
    ]);
    expect(labels).toEqual(['表1', '第一章', '图1', '', '表2', '〔1〕', '〔2〕']);
  });
});
