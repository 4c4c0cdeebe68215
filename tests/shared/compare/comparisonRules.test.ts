import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../shared/compare/comparePlans';
import { type ComparedBlock, PARAGRAPH_END } from '../../../shared/compare/comparison';
import { createBuilder, type DocumentBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

type Blocks = (b: DocumentBuilder) => Parameters<DocumentBuilder['doc']>;

/** Both sides built with the same ids, compared. */
function compare(older: Blocks, newer: Blocks): readonly ComparedBlock[] {
  const [before, after] = [older, newer].map((blocks) => {
    const b = createBuilder(countingIds());
    return createPlanDocument(b.doc(...blocks(b)));
  }) as [ReturnType<typeof createPlanDocument>, ReturnType<typeof createPlanDocument>];
  return comparePlans(before, after).blocks;
}

/** What came or went of a block: +came, -went. */
const changesOf = (pieces: ComparedBlock['pieces']) =>
  pieces
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, text }) => `${kind === 'inserted' ? '+' : '-'}${text}`);

describe('a comparison', () => {
  it('[CMP-3] goes by words as they print; a number with its decimals and per cent sign is one', () => {
    const [block] = compare(
      (b) => [b.paragraph('毛入园率达到95.60%以上。')],
      (b) => [b.paragraph('毛入园率达到95.80%以上。')],
    );
    expect(changesOf(block?.pieces ?? [])).toEqual(['-95.60%', '+95.80%']);
  });

  it('[CMP-3] shows a cited value that changed where it is cited', () => {
    const plan =
      (target: string): Blocks =>
      (b) => [
        {
          type: 'paragraph',
          attrs: { id: 'cites' },
          content: [{ type: 'text', text: '达到' }, b.valueRef('table', 'row', 'value')],
        },
        b.dataTable({
          id: 'table',
          kind: 'indicators',
          columns: [
            { id: 'name', name: '指标', role: 'name' },
            { id: 'value', name: '2030年', role: 'value' },
          ],
          rows: [{ id: 'row', cells: ['毛入园率', target] }],
        }),
      ];
    const [block] = compare(plan('96'), plan('98'));
    expect(changesOf(block?.pieces ?? [])).toEqual(['-96', '+98']);
  });

  it('[CMP-4] puts what moved at both places under one number: the shorter of two that changed places', () => {
    const long = '这一段很长，写的是今后五年全县教育发展的目标、任务和保障。';
    const block = (id: string, text: string) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text }],
    });
    const blocks = compare(
      () => [block('one', '短。'), block('two', long)],
      () => [block('two', long), block('one', '短。')],
    );
    const moves = blocks.map(({ move, older, newer }) => [
      (older[0] ?? newer[0])?.textContent,
      move?.place,
      move?.number,
    ]);
    expect(moves).toEqual([
      ['短。', 'from', 1],
      [long, undefined, undefined],
      ['短。', 'to', 1],
    ]);
  });

  it('[CMP-5] takes a paragraph that was split for one with its parts, parted by an end that came', () => {
    const block = (id: string, text: string) => ({
      type: 'paragraph',
      attrs: { id },
      content: [{ type: 'text', text }],
    });
    const whole: Blocks = () => [block('one', '办好学前教育，扩大普惠资源。办好特殊教育，推进融合发展。')];
    const parts: Blocks = () => [
      block('one', '办好学前教育，扩大普惠资源。'),
      block('two', '办好特殊教育，推进融合发展。'),
    ];
    const [split, ...others] = compare(whole, parts);
    expect([split?.older.length, split?.newer.length, others]).toEqual([1, 2, []]);
    expect(changesOf(split?.pieces ?? [])).toEqual([`+${PARAGRAPH_END}`]);
    const [joined] = compare(parts, whole);
    expect([joined?.older.length, joined?.newer.length]).toEqual([2, 1]);
    expect(changesOf(joined?.pieces ?? [])).toEqual([`-${PARAGRAPH_END}`]);
  });

  it('[CMP-6] compares data tables by row and column, computed totals as they print', () => {
    const table =
      (money: string): Blocks =>
      (b) => [
        b.dataTable({
          id: 'table',
          kind: 'projects',
          totals: true,
          columns: [
            { id: 'name', name: '名称', role: 'name' },
            { id: 'money', name: '总投资（万元）', role: 'investment' },
          ],
          rows: [
            { id: 'one', cells: ['甲', money] },
            { id: 'two', cells: ['乙', '300'] },
          ],
        }),
      ];
    const [block] = compare(table('200'), table('250'));
    expect(block?.table?.rows.map(({ status }) => status)).toEqual(['changed', 'same']);
    expect(changesOf(block?.table?.rows[0]?.cells[1]?.pieces ?? [])).toEqual(['-200', '+250']);
    expect(changesOf(block?.table?.totals?.cells[1]?.pieces ?? [])).toEqual(['-500', '+550']);
  });

  it('[CMP-7] knows no change in computed labels, and one of level as an attribute', () => {
    const [before, section] = compare(
      (b) => [b.paragraph('前言。'), b.heading(1, '重点任务', { id: 'h' })],
      (b) => [b.paragraph('前言。'), b.heading(2, '重点任务', { id: 'h' })],
    );
    expect(before?.status).toBe('same');
    expect(section?.attributes).toEqual([{ name: 'level', older: 1, newer: 2 }]);
    const relabelled = compare(
      (b) => [b.heading(1, '总则', { id: 'first' }), b.heading(1, '任务', { id: 'second' })],
      (b) => [b.heading(1, '任务', { id: 'second' })],
    );
    expect(relabelled.map(({ status }) => status)).toEqual(['deleted', 'same']);
  });
});
