import { describe, expect, it } from 'vitest';
import { inferStructure } from '../../../shared/text/inferStructure';
import { type SourceBlock, type SourceCell, sourceParagraph } from '../../../shared/text/source';
import { countingIds } from '../../helpers/countingIds';
import { describePlan } from '../../helpers/describePlan';

const PROSE = '坚持以群众需求为导向，分类制定年度计划，把任务落到镇村和具体单位，逐年见效。';

function infer(...blocks: readonly SourceBlock[]) {
  return describePlan(inferStructure({ blocks, losses: [] }, { newId: countingIds() }).document);
}

function cell(text: string, columnSpan = 1, rowSpan = 1): SourceCell {
  return { blocks: [sourceParagraph(text)], columnSpan, rowSpan };
}

describe('a source that knows more than text', () => {
  it('takes the labels that automatic numbering printed', () => {
    const blocks = infer(
      sourceParagraph('总则', { numbering: { label: '第一章', level: 0 } }),
      sourceParagraph(PROSE),
      sourceParagraph('任务', { numbering: { label: '第二章', level: 0 } }),
      sourceParagraph(PROSE),
    );
    expect(blocks.filter(({ type }) => type === 'heading')).toEqual([
      { type: 'heading', level: 1, kind: 'numbered', label: '第一章', text: '总则' },
      { type: 'heading', level: 1, kind: 'numbered', label: '第二章', text: '任务' },
    ]);
  });

  it('takes a heading style for a plain heading of its level', () => {
    const blocks = infer(
      sourceParagraph('一、总则'),
      sourceParagraph('工作原则，以及别的', { outlineLevel: 2 }),
      sourceParagraph(PROSE),
    );
    expect(blocks[1]).toMatchObject({ type: 'heading', level: 2, kind: 'plain' });
  });

  it('takes bold words at the start of a paragraph for its run-in heading', () => {
    const [paragraph] = infer({
      type: 'paragraph',
      runs: [{ text: '统筹协调。', bold: true }, { text: PROSE }],
    });
    expect(paragraph).toMatchObject({ runIn: '统筹协调。', text: `统筹协调。${PROSE}` });
  });

  it('keeps the spans of a free table', () => {
    const rows = [
      { cells: [cell('甲', 2), cell('乙', 1, 2)], header: true },
      { cells: [cell('丙'), cell('丁')], header: true },
      { cells: [cell('1'), cell('2'), cell('3')] },
    ];
    const [table] = infer({ type: 'table', rows });
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [
          { text: '甲', colspan: 2, rowspan: 1 },
          { text: '乙', colspan: 1, rowspan: 2 },
        ],
        [{ text: '丙' }, { text: '丁' }],
        [{ text: '1' }, { text: '2' }, { text: '3' }],
      ],
    });
  });

  it('reads vertically merged groups of an indicator table', () => {
    const rows = [
      { cells: ['类别', '指标', '2025年', '2030年'].map((text) => cell(text)) },
      { cells: [cell('养老', 1, 2), cell('床位（张）'), cell('10'), cell('12')] },
      { cells: [cell('护理员（人）'), cell('3'), cell('5')] },
    ];
    expect(infer({ type: 'table', rows })[0]).toMatchObject({
      kind: 'indicators',
      rows: [{ cells: ['养老', '床位（张）', '10', '12'] }, { cells: ['', '护理员（人）', '3', '5'] }],
    });
  });

  it('brings notes to their marks', () => {
    const blocks = infer(
      { type: 'paragraph', runs: [{ text: '推进河长制' }, { text: '', note: '5' }, { text: '落实。' }] },
      sourceParagraph('河长制：由负责人担任河长。', { noteKey: '5' }),
    );
    expect(blocks).toMatchObject([
      { text: '推进河长制〔〕落实。' },
      { type: 'notes', items: ['河长制：由负责人担任河长。'] },
    ]);
  });

  it('keeps charts and page breaks where they are', () => {
    const data = { categories: ['甲', '乙'], series: [{ name: '丙', values: [1, 2] }] };
    const blocks = inferStructure(
      {
        blocks: [
          sourceParagraph(PROSE),
          { type: 'chart', kind: 'pie', title: '丁', data },
          { type: 'pageBreak' },
        ],
        losses: [],
      },
      { newId: countingIds() },
    ).document.body.content;
    expect(blocks?.map(({ type }) => type)).toEqual(['paragraph', 'chart', 'pageBreak']);
  });
});
