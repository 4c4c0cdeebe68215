import { expect, it } from 'vitest';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import { createBuilder } from '../../../../shared/sample/builder';
import { createPlanDocument } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { openExportedFile } from '../../../helpers/exportedFile';
import { at, textOf, valueAt } from '../../../helpers/xmlTree';

const b = createBuilder(countingIds());
const chart = b.chart('column', '', { categories: ['2025年'], series: [{ name: '园数', values: [3] }] });
const below = (words: string) => b.caption(words, { of: 'figure' });

/** What each paragraph says of staying with the next: its style, its words, and yes, no or nothing. */
async function keptIn(...content: Parameters<typeof createPlanDocument>[0][]): Promise<string[]> {
  const plan = createPlanDocument({ type: 'doc', content });
  const { paragraphs } = openExportedFile(await writeDocx(plan, { style: 'official', now: new Date(0) }));
  return paragraphs
    .filter((each) => ['Figure', 'Caption'].includes(valueAt(each, 'w:pPr', 'w:pStyle') ?? ''))
    .map((each) => {
      const keeps = at(each, 'w:pPr', 'w:keepNext');
      const kept = keeps === undefined ? '' : keeps.attributes['w:val'] === '0' ? ' parts' : ' keeps';
      return `${textOf(each).replace(/^[图表]\d　/, '') || 'chart'}${kept}`;
    });
}

it('DOUT-13 a chart stays with the caption under it, which lets go of the text that follows', async () => {
  expect(await keptIn(b.paragraph('见图。'), chart, below('园数'), b.paragraph('此后。'))).toEqual([
    'chart keeps',
    '园数 parts',
  ]);
});

it('DOUT-13 several charts in a row keep the captions under them', async () => {
  expect(await keptIn(chart, below('甲'), chart, below('乙'), b.paragraph('此后。'))).toEqual([
    'chart keeps',
    '甲 parts',
    'chart keeps',
    '乙 parts',
  ]);
});

it('DOUT-13 a caption over a chart or a table stays with it, whatever stands above', async () => {
  expect(
    await keptIn(below('甲'), chart, below('乙'), chart, b.caption('丙'), b.table(['名称'], ['小学'])),
  ).toEqual(['甲 keeps', 'chart', '乙 keeps', 'chart', '丙 keeps']);
});
