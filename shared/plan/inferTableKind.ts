import type { DataTableKind } from '../schema/extensions/dataTable';
import type { ColumnRole } from './columnRole';
import type { InferredColumn } from './inferColumn';

const MONEY: readonly ColumnRole[] = ['investment', 'plannedInvestment', 'fundingNeed'];
const BUILDING: readonly ColumnRole[] = [
  'investment',
  'plannedInvestment',
  'fundingNeed',
  'land',
  'nature',
  'place',
  'period',
  'body',
];

/**
 * Which structured table these columns make, or null for a table of free layout (SPEC TAB-7). `caption` is the caption above it, ''
 * when there is none; it decides only where the columns leave it open.
 */
export function inferTableKind(
  columns: readonly Pick<InferredColumn, 'role' | 'valueKind'>[],
  caption: string,
): DataTableKind | null {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const values = columns.filter((column) => column.role === 'value').length;
  if (!has('name') && !has('content')) return null;
  if (has('name') && has('department') && /任务|分工|分解/.test(caption) && !/指标|项目/.test(caption))
    return 'tasks';
  const building = BUILDING.filter(has).length;
  if (has('name') && building >= 2) return 'projects';
  if (has('name') && values > 0 && building === 0) {
    const described = has('attribute') || has('unit') || has('growth') || has('group');
    if (values >= 2 || described || /指标/.test(caption)) return 'indicators';
  }
  if (has('quantity') && (has('number') || has('department') || has('pageReference'))) return 'tasks';
  if (has('name') && MONEY.some(has)) return 'projects';
  if (has('department') && !has('content') && has('number')) return 'tasks';
  const projectCaption = /工程|项目|行动|计划|清单/.test(caption);
  if (has('name') && has('content') && (has('number') || projectCaption)) return 'keyProjects';
  if (has('department') && (has('number') || /任务|分工/.test(caption))) return 'tasks';
  return null;
}
