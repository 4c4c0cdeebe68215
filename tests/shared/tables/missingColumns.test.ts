import { expect, it } from 'vitest';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { missingColumns } from '../../../shared/tables/missingColumns';
import { bodyOf } from '../plan/planBuilder';

it('the usual columns that a table has not are offered with the years of the table', () => {
  const body = bodyOf((b) => [
    b.dataTable({
      kind: 'indicators',
      columns: [
        { name: '指标', role: 'name' },
        { name: '2020年', role: 'value', year: 2020, valueKind: 'baseline' },
        { name: '2025年', role: 'value', year: 2025, valueKind: 'target' },
      ],
      rows: [],
    }),
  ]);
  const offered = missingColumns(readDataTable(body.child(0)), { base: 2025, target: 2030 });
  const headers = offered.map(({ header }) => header);
  expect(headers).toEqual(
    expect.arrayContaining(['2023年中期值', '2025年完成值', '增幅', '属性', '责任单位', '备注']),
  );
  expect(headers).not.toContain('2020年基期值');
  expect(headers).not.toContain('指标');
});
