import { expect, it } from 'vitest';
import { describePlaces } from '../../../shared/consultation/describePlaces';
import { computeLabels } from '../../../shared/plan/numbering';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { readBody } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';

it('CON-5 a place is told by its headings, in tables with number, row and column, for charts with their number', () => {
  const plan = createSamplePlan(countingIds());
  const body = readBody(plan);
  const describe = describePlaces(body, computeLabels(body, plan.settings.numberingScheme));
  const goals = '第二章　总体要求 / 二、主要目标';
  expect(describe({ blockId: 'n52' })).toBe(goals);
  const cell = { blockId: 'sample-funding', columnId: 'sample-2030' };
  expect(describe(cell)).toBe(`${goals} / 表2“教育经费投入”（2030年目标值）`);
  expect(describe({ blockId: 'sample-funding' })).toBe(`${goals} / 表2“教育经费投入”`);
  expect(describe({ blockId: 'n15' })).toBe('第一章　发展基础与面临形势 / 一、“十四五”时期的主要成绩 / 图1');
  expect(describe({ blockId: 'nowhere' })).toBe('');
});
