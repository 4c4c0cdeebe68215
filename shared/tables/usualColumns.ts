import type { ColumnRole, ValueKind } from '../plan/columnRole';
import type { DataTableKind } from '../schema/extensions/dataTable';
import type { ColumnFields } from './tableParts';

/** A column a new table may have: its header as printed, and whether a table of the kind usually has it. */
export interface UsualColumn extends ColumnFields {
  readonly header: string;
  readonly usual: boolean;
}

/** The years a table speaks of: what is reached by `base`, what is to be reached by `target`. */
export interface TableYears {
  readonly base: number;
  readonly target: number;
}

/** All columns that tables of a kind are made of, in their usual order, with headers in the words of such plans. */
export function usualColumns(kind: DataTableKind, years: TableYears): readonly UsualColumn[] {
  switch (kind) {
    case 'indicators':
      return indicatorColumns(years);
    case 'tasks':
      return [
        column('number', '序号', { numerals: 'decimal' }),
        column('category', '类别', { usual: false }),
        column('name', '任务'),
        column('quantity', '量化目标'),
        column('department', '责任单位'),
        column('period', '完成时限', { usual: false }),
        column('pageReference', '页码', { usual: false }),
        column('remark', '备注', { usual: false }),
      ];
    case 'projects':
      return projectColumns();
    case 'keyProjects':
      return [
        column('number', '序号', { numerals: 'chinese' }),
        column('name', '工程（项目）名称'),
        column('content', '主要内容'),
        column('period', '起止年限', { usual: false }),
        column('department', '责任单位'),
        column('remark', '备注', { usual: false }),
      ];
  }
}

function indicatorColumns({ base, target }: TableYears): readonly UsualColumn[] {
  const interim = Math.ceil((base + target) / 2);
  const value = (year: number, words: string, valueKind: ValueKind, usual: boolean) =>
    column('value', `${year}年${words}`, { year, valueKind, usual });
  return [
    column('number', '序号', { numerals: 'decimal', usual: false }),
    column('group', '类别', { usual: false }),
    column('name', '指标'),
    column('unit', '单位'),
    value(base, '基期值', 'baseline', true),
    value(interim, '中期值', 'interim', false),
    value(target, '目标值', 'target', true),
    value(target, '完成值', 'actual', false),
    column('growth', '增幅', { usual: false }),
    column('attribute', '属性'),
    column('department', '责任单位', { usual: false }),
    column('remark', '备注', { usual: false }),
  ];
}

function projectColumns(): readonly UsualColumn[] {
  return [
    column('number', '序号', { numerals: 'decimal' }),
    column('name', '项目名称'),
    column('category', '项目类别', { usual: false }),
    column('nature', '建设性质'),
    column('content', '建设内容及规模'),
    column('place', '建设地点'),
    column('period', '起止年限'),
    column('body', '建设单位'),
    column('investment', '总投资（万元）', { unit: '万元' }),
    column('plannedInvestment', '规划期投资（万元）', { unit: '万元', usual: false }),
    column('fundingNeed', '资金需求（万元）', { unit: '万元', usual: false }),
    column('land', '用地（亩）', { unit: '亩', usual: false }),
    column('department', '责任单位', { usual: false }),
    column('remark', '备注'),
  ];
}

function column(
  role: ColumnRole,
  header: string,
  fields: Partial<ColumnFields> & { usual?: boolean } = {},
): UsualColumn {
  const none = { year: null, valueKind: null, unit: null, numerals: null, width: null, usual: true };
  return { ...none, ...fields, role, header };
}
