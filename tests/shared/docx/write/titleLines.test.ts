import { expect, it } from 'vitest';
import { readDocx } from '../../../../shared/docx/read/readDocx';
import { breakTitle } from '../../../../shared/docx/write/breakTitle';
import { run } from '../../../../shared/docx/write/run';
import { setTitleLines } from '../../../../shared/docx/write/titleLines';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { readBody } from '../../../../shared/schema/planDocument';
import { readText } from '../../../../shared/text/readText';
import { countingIds } from '../../../helpers/countingIds';

const WIDTH = 8845;
const SIZE = 44;
/** What a line of 二号 holds. */
const WIDEST = 19.7;
const linesOf = (title: string) => {
  const ends = [...(breakTitle(title, WIDEST) ?? []), title.length];
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end));
};

it.each([
  [
    [
      '云台县教育事业发展“十五五”规划',
      '和二〇三五年远景目标纲要及基础教育',
      '高质量发展三年行动计划方案细则',
    ],
    'three lines',
  ],
  [['关于印发青禾县国民经济', '和社会发展第十五个五年规划', '和二〇三五年远景目标纲要的通知'], 'a trapezium'],
  [
    [
      '云台县人民政府办公室关于印发云台县',
      '“十五五”基本公共教育服务体系建设',
      '和义务教育优质均衡发展规划的通知',
    ],
    'a quote at the beginning of a line',
  ],
])('DOUT-13 a title of three lines parts no word, number or quote: %s', (lines) => {
  expect(linesOf(lines.join(''))).toEqual(lines);
});

it.each([
  '云台县教育事业发展“十五五”规划和二〇三五年远景目标纲要及基础教育高质量发展三年行动计划的实施方案和细则',
  '青禾县推进义务教育优质均衡发展和城乡一体化工作实施方案（2026—2030年）及年度任务清单',
  '云岭省“十五五”学前教育普及普惠安全优质发展提升行动计划和特殊教育发展提升行动计划工作方案',
])('DOUT-13 every line of %s ends between words and fits', (title) => {
  const words = new Set(
    [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ index }) => index),
  );
  const lines = linesOf(title);
  expect(lines.join('')).toBe(title);
  let at = 0;
  for (const line of lines) {
    expect(words.has(at)).toBe(true);
    expect(line.length).toBeLessThanOrEqual(21);
    expect(line).not.toMatch(/^[”’）》，。、：；年的]/);
    at += line.length;
  }
});

it('DOUT-13 two words longer than a line each are parted, since nothing else can be done', () => {
  expect(breakTitle('A'.repeat(50), WIDEST)).toBeNull();
});

it('DOUT-13 line breaks stand in the runs as they are, with their looks', () => {
  const title = '关于印发青禾县国民经济和社会发展第十五个五年规划和二〇三五年远景目标纲要的通知';
  const { runs } = setTitleLines(
    title,
    SIZE,
    WIDTH,
    run(title.slice(0, 15)) + run(title.slice(15), { bold: true }),
  );
  expect(runs.match(/<w:br /g)).toHaveLength(2);
  expect(runs.replace(/<[^>]*>/g, '')).toBe(title);
  expect(runs).toMatch(/和社会发<\/w:t><\/w:r><w:r><w:rPr><w:b\/>/);
  const tracked = `<w:ins w:id="1">${run(title)}</w:ins>`;
  expect(setTitleLines(title, SIZE, WIDTH, tracked).runs).toBe(tracked);
});

it('DOUT-13 DIN-7 a title whose lines are broken by layout is read again as it was', async () => {
  const title = '云台县教育事业发展“十五五”规划和二〇三五年远景目标纲要及基础教育高质量发展三年行动计划';
  const { document } = readText(`${title}\n一、发展基础\n基础教育稳步发展。`, { newId: countingIds() });
  const bytes = await writeDocx(document, { style: 'plan', now: new Date(0) });
  const again = readBody(readDocx(bytes, { newId: countingIds() }).document);
  expect(again.child(0).toJSON().content).toEqual([{ type: 'text', text: title }]);
});
