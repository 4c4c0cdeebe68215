import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { carryPlaces } from '../../../shared/compare/carryPlaces';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, type PlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

const paragraph = (id: string, text: string): JSONContent => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
});
const plan = (...blocks: JSONContent[]): PlanDocument => createPlanDocument({ type: 'doc', content: blocks });
const frozen = plan(
  paragraph('a', '全县有幼儿园20所，公办园占一半。'),
  paragraph('b', '办好特殊教育，建立资源中心。'),
  paragraph('c', '保障教师待遇，按时足额发放。'),
);

/** What became of words of the frozen text: where they stand in the newer one, or the block, or nothing. */
function carry(newer: PlanDocument, blockId: string, quote: string) {
  const text = JSON.stringify(frozen.body);
  expect(text).toContain(quote);
  const block = (frozen.body.content as JSONContent[]).find(({ attrs }) => attrs?.id === blockId);
  const from = block?.content?.[0]?.text?.indexOf(quote) as number;
  const [place] = carryPlaces(frozen, newer, [{ blockId, quote, from, to: from + quote.length }]);
  if (!place) return null;
  if (place.kind !== 'words') return place.kind === 'block' ? place.blockId : place.nodeId;
  const { blockId: found, from: start, to: end, quote: words } = place.anchor;
  const now = (newer.body.content as JSONContent[]).find(({ attrs }) => attrs?.id === found);
  expect(now?.content?.[0]?.text?.slice(start, end)).toBe(words);
  return [found, words];
}

describe('CON-7 a place of the frozen text in the current draft', () => {
  it('is the same words, also behind words that came before them', () => {
    const now = plan(
      paragraph('x', '新的一段。'),
      paragraph('a', '到2030年，全县有幼儿园20所，公办园占一半。'),
    );
    expect(carry(now, 'a', '幼儿园20所')).toEqual(['a', '幼儿园20所']);
  });

  it('takes the words that came instead of its own', () => {
    const now = plan(paragraph('a', '全县有幼儿园22所，公办园占一半。'));
    expect(carry(now, 'a', '20')).toEqual(['a', '22']);
    expect(carry(now, 'a', '幼儿园20所')).toEqual(['a', '幼儿园22所']);
  });

  it('follows a paragraph that was moved, split or joined', () => {
    const [a, b, c] = [
      '全县有幼儿园20所，公办园占一半。',
      '办好特殊教育，建立资源中心。',
      '保障教师待遇，按时足额发放。',
    ];
    expect(carry(plan(paragraph('c', c), paragraph('a', a), paragraph('b', b)), 'c', '教师待遇')).toEqual([
      'c',
      '教师待遇',
    ]);
    const split = plan(
      paragraph('a', a),
      paragraph('b', '办好特殊教育，'),
      paragraph('n', '建立资源中心。'),
      paragraph('c', c),
    );
    expect(carry(split, 'b', '资源中心')).toEqual(['n', '资源中心']);
    const joined = plan(paragraph('a', `${a}${b}`), paragraph('c', c));
    expect(carry(joined, 'b', '资源中心')).toEqual(['a', '资源中心']);
  });

  it('is the block where nothing is left of the words, and nothing where the block went', () => {
    const now = plan(paragraph('a', '全县有幼儿园20所。'), paragraph('c', '保障教师待遇，按时足额发放。'));
    expect(carry(now, 'a', '，公办园占一半')).toBe('a');
    expect(carry(now, 'b', '特殊教育')).toBeNull();
  });

  it('is the chart, the picture or the chip itself while it is there, else what came in its paragraph', () => {
    const chip = { type: 'crossRef', attrs: { id: 'chip', target: 'a' } };
    const withChip = {
      ...paragraph('d', ''),
      content: [{ type: 'text', text: '各项任务的分工和进度详见' }, chip],
    };
    const older = plan({ type: 'chart', attrs: { id: 'g' } }, paragraph('a', '全县概况。'), withChip);
    const place = (newer: PlanDocument, blockId: string) =>
      carryPlaces(older, newer, [{ blockId, quote: '图', from: 0, to: 0 }])[0];
    const moved = plan(paragraph('a', '全县概况。'), withChip, { type: 'chart', attrs: { id: 'g' } });
    expect(place(moved, 'g')).toEqual({ kind: 'node', nodeId: 'g' });
    expect(place(moved, 'chip')).toEqual({ kind: 'node', nodeId: 'chip' });
    const gone = plan(paragraph('a', '全县概况。'), paragraph('d', '各项任务的分工和进度详见附件。'));
    expect(place(gone, 'g')).toBeNull();
    expect(place(gone, 'chip')).toMatchObject({ kind: 'words', anchor: { blockId: 'd', quote: '附件。' } });
  });

  it('is the cell of a row and column, though the row was moved', () => {
    const tasks = (...rows: [id: string, name: string, department: string][]) =>
      plan(
        createBuilder(countingIds()).dataTable({
          id: 'tasks',
          kind: 'tasks',
          columns: [
            { id: 'what', name: '任务', role: 'name' },
            { id: 'who', name: '牵头单位', role: 'department' },
          ],
          rows: rows.map(([id, ...cells]) => ({ id, cells })),
        }),
      );
    const older = tasks(['r1', '办好幼儿园', '县教育局'], ['r2', '建资源中心', '县残联']);
    const newer = tasks(['r2', '建资源中心', '县残联、县教育局'], ['r1', '办好幼儿园', '县教育局']);
    const anchor = { blockId: 'r2', columnId: 'who', quote: '县残联', from: 0, to: 3 };
    expect(carryPlaces(older, newer, [anchor])).toEqual([{ kind: 'words', anchor }]);
    expect(carryPlaces(older, tasks(['r1', '办好幼儿园', '县教育局']), [anchor])).toEqual([null]);
  });
});
