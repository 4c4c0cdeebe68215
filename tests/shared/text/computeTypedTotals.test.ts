import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks/index';
import { printOwn } from '../../../shared/plan/inlineText';
import { createPlanDocument, readBody } from '../../../shared/schema/planDocument';
import { computeTypedTotals } from '../../../shared/text/computeTypedTotals';
import { inferStructure } from '../../../shared/text/inferStructure';
import { dataTableGrid } from '../../../shared/text/tableGrid';
import { dataTableSheet } from '../../../shared/xlsx/dataTableSheet';
import { sheetSource } from '../../../shared/xlsx/sheetSource';
import { countingIds } from '../../helpers/countingIds';

const HEADER = ['项目名称', '建设地点', '总投资（万元）', '用地（亩）', '备注'];
const ITEMS = [
  ['城东第二幼儿园', '云岭镇', '2,600', '12.5', ''],
  ['城北学校', '云岭镇', '21500.5', '', '含食堂'],
];
const TOTAL = ['合  计', '', '24,100.50', '12.5', ''];

function read(...rows: readonly (readonly string[])[]): JSONContent {
  return inferStructure(sheetSource([HEADER, ...rows]), { newId: countingIds() }).document.body;
}

/** How a table says its totals: computed by the program, and in typed rows. */
function totalsOf(body: JSONContent) {
  const table = (body.content ?? []).find(({ type }) => type === 'dataTable');
  const rows = (table?.content ?? []).filter(({ type }) => type === 'dataRow');
  return {
    computed: table?.attrs?.totals,
    typed: rows.filter(({ attrs }) => attrs?.kind === 'total').length,
  };
}

const nodeOf = (body: JSONContent) => readBody(createPlanDocument(body)).child(0);
const AS_TYPED = { computed: false, typed: 1 };

describe('[TAB-29] a total row that was typed', () => {
  it('becomes the computed one where it says exactly the sums, and prints the same numbers', () => {
    const typed = read(...ITEMS, TOTAL);
    expect(totalsOf(typed)).toEqual(AS_TYPED);
    const body = computeTypedTotals(typed);
    expect(totalsOf(body)).toEqual({ computed: true, typed: 0 });
    expect(dataTableGrid(nodeOf(body), printOwn).rows.at(-1)).toEqual(['合计', '', '24100.5', '12.5', '']);
    expect(
      dataTableSheet(nodeOf(body), '项目', printOwn)
        .rows.at(-1)
        ?.map(({ value }) => value),
    ).toEqual(['合计', '', 24100.5, 12.5, '']);
    const changed = JSON.parse(JSON.stringify(body).replace('2,600', '3000')) as JSONContent;
    expect(dataTableGrid(nodeOf(changed), printOwn).rows.at(-1)?.[2]).toBe('24500.5');
  });

  it('stays where a sum differs, and the checks say so', () => {
    const body = computeTypedTotals(read(...ITEMS, ['合计', '', '24000', '12.5', '']));
    expect(totalsOf(body)).toEqual(AS_TYPED);
    const found = runChecks(createPlanDocument(body));
    expect(found.filter(({ rule }) => rule === 'sum/column').map(({ expected }) => expected)).toEqual([
      '24100.5',
    ]);
  });

  it.each([
    ['leaves a sum out', ['合计', '', '24100.5', '', '']],
    ['has another name', ['总计', '', '24100.5', '12.5', '']],
    ['says more than sums', ['合计', '', '24100.5', '12.5', '2个项目']],
    ['writes a unit', ['合计', '', '24100.5万元', '12.5', '']],
  ])('stays where it %s', (_, total) => {
    expect(totalsOf(computeTypedTotals(read(...ITEMS, total)))).toEqual(AS_TYPED);
  });

  it('stays where it is not the last row, so that nothing changes its place', () => {
    expect(totalsOf(computeTypedTotals(read(TOTAL, ...ITEMS)))).toEqual(AS_TYPED);
    const remark = ['注：投资按2025年价格测算。', '', '', '', ''];
    expect(totalsOf(computeTypedTotals(read(...ITEMS, TOTAL, remark)))).toEqual(AS_TYPED);
  });

  it('leaves the 小计 above it, which closes its group', () => {
    const rows = [...ITEMS, ['小计', '', '24100.5', '12.5', ''], ['南山学校', '南山镇', '100', '8', '']];
    const body = computeTypedTotals(read(...rows, ['合计', '', '24200.5', '20.5', '']));
    expect(totalsOf(body)).toEqual({ computed: true, typed: 1 });
  });

  it('stays where somebody commented on it', () => {
    const typed = read(...ITEMS, TOTAL);
    const marked = JSON.parse(
      JSON.stringify(typed).replace(
        '"text":"24,100.50"',
        '"text":"24,100.50","marks":[{"type":"comment","attrs":{"thread":"t"}}]',
      ),
    ) as JSONContent;
    expect(totalsOf(computeTypedTotals(marked))).toEqual(AS_TYPED);
  });

  it('is found in a box as well', () => {
    const table = (read(...ITEMS, TOTAL).content ?? []).slice(-1);
    const [box] =
      computeTypedTotals({ type: 'doc', content: [{ type: 'box', content: table }] }).content ?? [];
    expect(totalsOf(box ?? {})).toEqual({ computed: true, typed: 0 });
  });
});
