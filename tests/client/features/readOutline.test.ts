import { describe, expect, it } from 'vitest';
import { headingPath, readOutline } from '../../../client/features/outline/readOutline';
import { computeLabels } from '../../../shared/plan/numbering';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { NUMBERING_SCHEMES } from '../../../shared/schema/numberingSchemes';
import { countingIds } from '../../helpers/countingIds';

const b = createBuilder(countingIds());
const body = planSchema.nodeFromJSON(
  b.doc(
    b.heading(1, '编制说明', { kind: 'plain', id: 'preface' }),
    b.paragraph('说明。'),
    b.heading(1, '规划背景', { id: 'one' }),
    b.heading(2, '发展基础', { id: 'base' }),
    b.heading(3, '规模', { id: 'size' }),
    b.heading(1, '项目表', { kind: 'annex', id: 'annex' }),
  ),
);
const items = readOutline(body, computeLabels(body, NUMBERING_SCHEMES.chapter));

describe('the outline', () => {
  it('lists headings with their computed labels', () => {
    expect(items.map(({ level, label, text }) => [level, label, text])).toEqual([
      [1, '', '编制说明'],
      [1, '第一章', '规划背景'],
      [2, '一、', '发展基础'],
      [3, '（一）', '规模'],
      [1, '附件', '项目表'],
    ]);
  });

  it('leaves out the plan’s title before the title of an annex, which all annexes share', () => {
    const plan = planSchema.nodeFromJSON(
      b.doc(
        b.title('云岭县教育\n“十五五”规划'),
        b.heading(1, '云岭县教育“十五五”规划的背景', { id: 'one' }),
        b.heading(1, '云岭县教育“十五五”规划项目表', { kind: 'annex', id: 'annex' }),
        b.heading(1, '云岭县教育“十五五”重点工程', { kind: 'annex', id: 'part' }),
        b.heading(1, '云岭县教育“十五五”规划', { kind: 'annex', id: 'same' }),
        b.heading(1, '云岭县学校名录', { kind: 'annex', id: 'other' }),
      ),
    );
    const texts = readOutline(plan, new Map()).map(({ text }) => text);
    expect(texts).toEqual([
      '云岭县教育“十五五”规划的背景',
      '项目表',
      '重点工程',
      '云岭县教育“十五五”规划',
      '云岭县学校名录',
    ]);
  });

  it('tells under which headings one stands', () => {
    expect(headingPath(items, 'size').map(({ id }) => id)).toEqual(['one', 'base', 'size']);
    expect(headingPath(items, 'annex').map(({ id }) => id)).toEqual(['annex']);
    expect(headingPath(items, 'nobody')).toEqual([]);
  });
});
