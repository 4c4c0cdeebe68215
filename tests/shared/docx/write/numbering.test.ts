import type { JSONContent } from '@tiptap/core';
import { expect, test } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { computeLabels } from '../../../../shared/plan/numbering';
import { NUMBERING_SCHEMES } from '../../../../shared/schema/numberingSchemes';
import { createPlanDocument, type PlanDocument, readBody } from '../../../../shared/schema/planDocument';
import type { LevelFormat } from '../../../../shared/schema/settings';
import { openExportedFile, wordLabels } from '../../../helpers/exportedFile';
import { block, exportPlan, heading, numbered } from '../../../helpers/exportPlan';
import { all, valueAt } from '../../../helpers/xmlTree';

const now = new Date(0);

/** The labels of headings, numbered paragraphs and notes as the plan counts them, in document order. */
function planLabels(document: PlanDocument): string[] {
  const body = readBody(document);
  const labels = computeLabels(body, document.settings.numberingScheme);
  const listed: string[] = [];
  body.descendants((node) => {
    const isCounted =
      (node.type.name === 'heading' && node.attrs.kind === 'numbered') ||
      ['paragraph', 'noteItem'].includes(node.type.name);
    const label = labels.get(node.attrs.id as string);
    if (isCounted && label) listed.push(label);
  });
  return listed;
}

async function exportedLabels(document: PlanDocument): Promise<string[]> {
  const file = openExportedFile(await writeDocx(document, { style: 'plan', now }));
  return wordLabels(file)
    .map(({ label }) => label)
    .filter((label) => !/^(?:●|\d+\. )$/.test(label));
}

test('Word counts the headings, numbered paragraphs, boxes, annexes and notes as the plan does', async () => {
  const document = exportPlan();
  const labels = planLabels(document);
  expect(labels).toContain('第四章');
  expect(labels).toContain('〔2〕');
  expect(await exportedLabels(document)).toEqual(labels);
});

/** A small generator with a seed, so that a failure can be run again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

test('Word counts random orders of levels, plain headings, boxes and annexes as the plan does, in every scheme and where levels count on', async () => {
  for (let seed = 1; seed <= 120; seed += 1) {
    const next = random(seed);
    const pick = (count: number) => Math.floor(next() * count);
    const names = Object.keys(NUMBERING_SCHEMES) as (keyof typeof NUMBERING_SCHEMES)[];
    const usual = NUMBERING_SCHEMES[names[pick(names.length)] as keyof typeof NUMBERING_SCHEMES];
    const scheme = usual.map(
      (format): LevelFormat => (seed > 60 && pick(3) === 0 ? { ...format, continues: true } : format),
    );
    const level = () => 1 + pick(scheme.length);
    const anyBlock = (depth: number): JSONContent => {
      const kind = pick(10);
      if (kind < 4) return heading(level(), '标题');
      if (kind < 7) return numbered(level(), '要点。', '内容。');
      if (kind === 7) return heading(level(), '无号标题', { kind: 'plain' });
      if (kind === 8 && depth === 0) return heading(1, '附表', { kind: 'annex' });
      if (depth > 0) return heading(level(), '标题');
      return block('box', {}, ...Array.from({ length: 1 + pick(4) }, () => anyBlock(1)));
    };
    const body = { type: 'doc', content: Array.from({ length: 30 }, () => anyBlock(0)) };
    const document = createPlanDocument(body, { numberingScheme: [...scheme] });
    expect(await exportedLabels(document), `seed ${seed}`).toEqual(planLabels(document));
  }
});

test('heading styles carry outline levels and the levels of list 1, plain headings none', async () => {
  const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now }));
  const styles = all(file.xml('word/styles.xml'), 'w:style');
  const style = (id: string) => styles.find((each) => each.attributes['w:styleId'] === id);
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const properties = style(`Heading${level}`);
    expect(valueAt(properties, 'w:name')).toBe(`heading ${level}`);
    expect(valueAt(properties, 'w:pPr', 'w:outlineLvl')).toBe(String(level - 1));
    expect(valueAt(properties, 'w:pPr', 'w:numPr', 'w:numId')).toBe('1');
    expect(valueAt(properties, 'w:pPr', 'w:numPr', 'w:ilvl')).toBe(String(level - 1));
  }
  expect(valueAt(style('PlainHeading1'), 'w:pPr', 'w:numPr', 'w:numId')).toBeUndefined();
  const [list] = all(file.xml('word/numbering.xml'), 'w:abstractNum');
  const levels = list ? all(list, 'w:lvl') : [];
  expect(levels.map((each) => [valueAt(each, 'w:numFmt'), valueAt(each, 'w:lvlText')])).toEqual([
    ['chineseCounting', '第%1章'],
    ['chineseCounting', '第%2节'],
    ['chineseCounting', '%3、'],
    ['chineseCounting', '（%4）'],
    ['decimal', '%5.'],
    ['decimal', '（%6）'],
  ]);
});

test('no number of a heading or caption is typed text', async () => {
  const file = openExportedFile(await writeDocx(exportPlan(), { style: 'plan', now }));
  for (const paragraph of file.paragraphs) {
    const style = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? '';
    const typed = all(paragraph, 'w:t').map((each) => each.text);
    if (style.startsWith('Heading'))
      expect(typed.join('')).not.toMatch(/^(?:第.+[章节]|[一二三]、|（[一二三]）)/);
  }
});
