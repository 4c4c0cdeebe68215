import { expect, it } from 'vitest';
import { countWords } from '../../../client/features/planPage/countWords';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema/index';
import { countingIds } from '../../helpers/countingIds';

it('counts characters without white space, also inside tables and boxes', () => {
  const b = createBuilder(countingIds());
  const body = planSchema.nodeFromJSON(
    b.doc(
      b.paragraph('全县 98% 达标。'),
      b.box('专栏', b.paragraph('内容')),
      b.table(['甲', '乙'], ['1', '2']),
    ),
  );
  expect(countWords(body)).toBe(8 + 2 + 2 + 4);
});
