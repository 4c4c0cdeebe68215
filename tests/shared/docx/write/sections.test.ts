import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { openExportedFile } from '../../../helpers/exportedFile';
import { exportPlan } from '../../../helpers/exportPlan';
import { all, at, textOf, valueAt } from '../../../helpers/xmlTree';

const now = new Date(0);
const plan = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now }));
const sections = all(plan.xml('word/document.xml'), 'w:sectPr');

test('cover, contents, upright pages, the wide table on landscape pages, upright pages again', () => {
  expect(sections.map((section) => at(section, 'w:pgSz')?.attributes['w:orient'] ?? 'portrait')).toEqual([
    'portrait',
    'portrait',
    'portrait',
    'landscape',
    'portrait',
  ]);
});

test('the body starts with page 1 and its numbers run on through landscape pages', () => {
  const starts = sections.map((section) => at(section, 'w:pgNumType')?.attributes['w:start']);
  expect(starts).toEqual([undefined, '1', '1', undefined, undefined]);
});

test('every section has A4 paper and the grid of 22 lines and 28 characters', () => {
  for (const section of sections) {
    const size = at(section, 'w:pgSz')?.attributes;
    expect([size?.['w:w'], size?.['w:h']].map(Number).sort()).toEqual([11906, 16838]);
    expect(at(section, 'w:docGrid')?.attributes).toMatchObject({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-849',
    });
  }
  expect(at(sections[2], 'w:pgMar')?.attributes).toMatchObject({ 'w:top': '2098', 'w:left': '1587' });
});

test('the heading and caption of a wide table go with it', () => {
  const ends = plan.body.flatMap((block, index) => (all(block, 'w:sectPr').length > 0 ? [index] : []));
  const landscape = plan.body.slice((ends[2] ?? 0) + 1, (ends[3] ?? 0) + 1);
  expect(landscape.map((block) => (block.name === 'w:tbl' ? '表' : textOf(block))).filter(Boolean)).toEqual([
    '附件1',
    '云台县“十五五”教育重点项目表',
    '表3　重点项目',
    '单位：万元',
    '表',
    '注：投资额以批复为准。',
  ]);
});

test('page numbers stand between dashes, right on odd and left on even pages, and not on the cover', () => {
  const relations = all(plan.xml('word/_rels/document.xml.rels'), 'Relationship');
  const footer = (section: number, type: string) => {
    const reference = all(
      sections[section] ?? { name: '', attributes: {}, children: [], text: '' },
      'w:footerReference',
    ).find((each) => each.attributes['w:type'] === type);
    const target = relations.find((each) => each.attributes.Id === reference?.attributes['r:id']);
    return plan.xml(`word/${target?.attributes.Target}`);
  };
  expect(textOf(footer(2, 'default'))).toBe('— 1 —');
  expect(valueAt(footer(2, 'default'), 'w:p', 'w:pPr', 'w:jc')).toBe('right');
  expect(valueAt(footer(2, 'even'), 'w:p', 'w:pPr', 'w:jc')).toBe('left');
  expect(textOf(footer(0, 'default')) + textOf(footer(0, 'even'))).toBe('');
  expect(all(footer(3, 'default'), 'wps:bodyPr')[0]?.attributes.vert).toBe('vert');
  expect(at(plan.xml('word/settings.xml'), 'w:evenAndOddHeaders')).toBeDefined();
});

test('the official style opens with the letter and ends with the imprint', async () => {
  const file = openExportedFile(await writeDocx(exportPlan(), { style: 'official', now }));
  const texts = file.paragraphs.map(textOf).filter((text) => text !== '');
  expect(texts.slice(0, 3)).toEqual(['云台县人民政府文件', '云政发〔2026〕3号', '云台县人民政府']);
  expect(texts).toContain('（此件公开发布）');
  expect(texts.at(-1)).toBe('云台县人民政府2026年3月10日印发');
  const number = file.paragraphs.find((each) => textOf(each) === '云政发〔2026〕3号');
  expect(at(number, 'w:pPr', 'w:pBdr', 'w:bottom')?.attributes['w:color']).toBe('FF0000');
});

test('a page break moves the paragraph after it to a new page without a line of its own', () => {
  const notes = plan.paragraphs.find((each) => textOf(each) === '名词解释');
  expect(at(notes, 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
});

test('DOUT-15 without a seal the body ends two characters in and the date begins two characters further right', async () => {
  const plan = exportPlan();
  const insetsOf = async (seal: 'sealed' | 'unsealed', signature: string) => {
    const coverLetter = plan.settings.coverLetter && { ...plan.settings.coverLetter, signature };
    const written = { ...plan, settings: { ...plan.settings, seal, coverLetter } };
    const { paragraphs } = openExportedFile(await writeDocx(written, { style: 'official', now }));
    return [signature, '2026年3月10日'].map((words) => {
      const line = paragraphs.findLast((each) => textOf(each) === words);
      return Number(at(line, 'w:pPr', 'w:ind')?.attributes['w:rightChars']) / 100;
    });
  };
  // The date is 6.5 characters wide.
  expect(await insetsOf('sealed', '云台县人民政府')).toEqual([3.75, 4]);
  expect(await insetsOf('unsealed', '云台县人民政府办公室')).toEqual([2, 3.5]);
  expect(await insetsOf('unsealed', '云台县人民政府')).toEqual([3.5, 2]);
});

test('DOUT-14 the last words of the letter stay with its signature, and that with the note on publicity', async () => {
  const { paragraphs } = openExportedFile(await writeDocx(exportPlan(), { style: 'official', now }));
  const end = paragraphs.findIndex((each) => textOf(each) === '（此件公开发布）');
  const letter = paragraphs.slice(end - 4, end + 1);
  expect(
    letter.map((each) => [textOf(each).slice(0, 7), at(each, 'w:pPr', 'w:keepNext') !== undefined]),
  ).toEqual([
    ['现将《云台县教', true],
    ['', true],
    ['云台县人民政府', true],
    ['2026年3月', true],
    ['（此件公开发布', false],
  ]);
});
