import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { isMarkdown, readMarkdownSource } from '../../../shared/text/readMarkdownSource';
import { readText } from '../../../shared/text/readText';
import { writeMarkdown } from '../../../shared/text/writeMarkdown';
import { countingIds } from '../../helpers/countingIds';

const read = (text: string) => readText(text, { newId: countingIds() });

function outlineOf(document: PlanDocument) {
  const { title, coverLetter, headings, boxes, tables, notes, annexes, projects, responsibilities } =
    createOutline(readPlan(document), []);
  return {
    title,
    number: coverLetter?.documentNumber,
    headings: headings.map(({ level, number, text }) => `${level} ${number}${text}`),
    boxes: boxes.map(({ label, title: name }) => label + name),
    tables: tables.map(({ caption }) => caption),
    notes,
    annexes,
    projects: projects.map(({ name }) => name),
    responsibilities: responsibilities.map(({ departments }) => departments),
  };
}

describe('[DIN-12] Markdown', () => {
  it('that this program wrote has the same outline when it is read again', () => {
    const plan = createSamplePlan(countingIds());
    expect(outlineOf(read(writeMarkdown(plan)).document)).toEqual(outlineOf(plan));
  });

  it('has its marks read: strong words, links, escapes, notes, breaks', () => {
    const { blocks, losses } = readMarkdownSource(
      '# 甲规划\n\n推进**双师**[^1]课堂，见[附表](http://192.0.2.1)，约\\*两成。\n第二行  \n断行后\n\n![分布图](a.png)\n\n[^1]: 两位教师。\n',
    );
    expect(blocks).toEqual([
      { type: 'paragraph', outlineLevel: 1, runs: [{ text: '甲规划' }] },
      {
        type: 'paragraph',
        runs: [
          { text: '推进' },
          { text: '双师', bold: true },
          { text: '', note: 'markdown 1' },
          { text: '课堂，见' },
          { text: '附表' },
          { text: '，约*两成。第二行\n断行后' },
        ],
      },
      { type: 'paragraph', noteKey: 'markdown 1', runs: [{ text: '两位教师。' }] },
    ]);
    expect(losses).toEqual([{ text: '分布图', reason: '图片没有随文本保存，需要重新插入。' }]);
  });

  it('is told from plain text by several headings', () => {
    expect(isMarkdown('# 甲\n正文\n## 乙\n')).toBe(true);
    expect(isMarkdown('#1 厂房\n一、基础\n')).toBe(false);
  });

  it.each([
    ['quotations', `${'> '.repeat(5000)}最里面的话`],
    ['stars', `${'**'.repeat(4000)}最里面的话`],
    ['brackets', `${'['.repeat(4000)}最里面的话`],
  ])('with %s without end keeps its words', (_, line) => {
    expect(JSON.stringify(read(`# 甲规划\n\n## 基础\n\n${line}\n`).document.body)).toContain('最里面的话');
  });
});
