import { expect, it } from 'vitest';
import { describeChart } from '../../../client/editor/charts/describeChart';
import type { ChartData } from '../../../shared/schema/extensions/chart';

const data: ChartData = {
  categories: ['小学', '初中'],
  series: [
    { name: '人数', values: [19540, 10230] },
    { name: '班数', values: [486, 213] },
  ],
};

it('CHT-3: a chart in words says what is drawn: all series, of a pie the one that it shows', () => {
  expect(describeChart({ kind: 'column', title: '', data })).toContain('班数：小学 486，初中 213');
  const pie = describeChart({ kind: 'pie', title: '', data });
  expect(pie).toContain('人数：小学 19540，初中 10230');
  expect(pie).not.toContain('班数');
});
