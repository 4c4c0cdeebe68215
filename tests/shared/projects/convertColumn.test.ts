import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { columnTotal } from '../../../shared/plan/totals';
import { convertColumn, moneyUnit } from '../../../shared/projects/convertColumn';
import { shiftDecimal } from '../../../shared/projects/shiftDecimal';
import { bodyOf } from '../plan/planBuilder';

const texts = [
  '26000',
  '1,400.5',
  '约500',
  '500-800',
  '5000万元',
  '待定',
  '500（2026年）',
  '１２００',
  '5.6万',
];

const body = (header: string, unit?: string) =>
  bodyOf((b) => [
    b.dataTable({
      id: 'table',
      kind: 'projects',
      ...(unit && { unit }),
      columns: [
        { id: 'name', name: '项目名称', role: 'name' },
        { id: 'sum', name: header, role: 'investment' },
      ],
      rows: texts.map((text, index) => ({ id: `r${index}`, cells: ['某项目', text] })),
    }),
    b.paragraph('总投资', b.valueRef('table', 'r0', 'sum', '{}万元'), '。'),
    b.paragraph('合', b.valueRef('table', 'r0', 'sum', '{-4}亿元'), '。'),
  ]);

function converted(header: string, unit?: string) {
  const transform = new Transform(body(header, unit));
  convertColumn(transform, 0, 'sum', '亿元');
  const table = readDataTable(transform.doc.child(0));
  return {
    table,
    cells: table.rows.map((row) => row.cells.get('sum')?.textContent),
    header: table.columns[1]?.header,
    form: transform.doc.child(1).child(1).attrs.form,
    shiftedForm: transform.doc.child(2).child(1).attrs.form,
    doc: transform.doc,
  };
}

describe('PRJ-2: a column of money counted in another unit', () => {
  it('has every number moved by its digits, with its qualifier, and leaves what names its own unit', () => {
    expect(converted('总投资（万元）').cells).toEqual([
      '2.6',
      '0.14005',
      '约0.05',
      '0.05-0.08',
      '5000万元',
      '待定',
      '0.05（2026年）',
      '0.12',
      '5.6万',
    ]);
  });

  it('says so in its header, wherever the unit stood before', () => {
    expect(converted('总投资（万元）').header).toBe('总投资（亿元）');
    expect(converted('总投资', '万元').header).toBe('总投资（亿元）');
    expect(moneyUnit(converted('总投资', '万元').table, 'sum')).toBe('亿元');
  });

  it('keeps the sentences right that cite it', () => {
    expect(converted('总投资（万元）').form).toBe('{}亿元');
    expect(converted('总投资（万元）').shiftedForm).toBe('{}亿元');
  });

  it('adds up to the same sum', () => {
    const before = readDataTable(body('总投资（万元）').child(0));
    const after = converted('总投资（万元）').table;
    expect(Number(columnTotal(after, 'sum')) * 10_000).toBeCloseTo(Number(columnTotal(before, 'sum')), 4);
    expect(Number(columnTotal(before, 'sum'))).toBeGreaterThan(30_000);
  });

  it('is the same text again when it is converted back', () => {
    const { doc } = converted('总投资（万元）');
    const transform = new Transform(doc);
    convertColumn(transform, 0, 'sum', '万元');
    const back = readDataTable(transform.doc.child(0)).rows.map((row) => row.cells.get('sum')?.textContent);
    // Thousands' commas and full-width digits are not kept.
    const plain = new Map([
      ['1,400.5', '1400.5'],
      ['１２００', '1200'],
    ]);
    expect(back).toEqual(texts.map((text) => plain.get(text) ?? text));
  });

  it.each([
    ['26000', -4, '2.6'],
    ['0.05', 4, '500'],
    ['0', -4, '0'],
    ['12.3456', 2, '1234.56'],
    ['1', -4, '0.0001'],
  ])('moves the point of %s by %i to %s', (number, power, moved) => {
    expect(shiftDecimal(number, power)).toBe(moved);
  });
});
