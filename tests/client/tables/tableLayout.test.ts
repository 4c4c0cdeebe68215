import { expect, it } from 'vitest';
import { layOutTable } from '../../../client/editor/nodeViews/dataTable/tableLayout';
import { createBuilder } from '../../../shared/sample/builder';
import { planSchema } from '../../../shared/schema';
import { countingIds } from '../../helpers/countingIds';

it('gives a column the room for the unit in its header, which does not break inside its brackets', () => {
  const table = createBuilder(countingIds()).dataTable({
    kind: 'projects',
    columns: [
      { name: '项目名称', role: 'name' },
      { name: '总投资\n（万元）', role: 'investment' },
      { name: '用地需求（亩）', role: 'land' },
      { name: '备注（写明资金来源和进展）', role: 'remark' },
    ],
    rows: [],
  });
  expect(layOutTable(planSchema.nodeFromJSON(table)).template).toBe(
    'minmax(0, 30fr) minmax(calc(4em + 3mm), 22fr) minmax(calc(3em + 3mm), 16fr) minmax(0, 24fr)',
  );
});
