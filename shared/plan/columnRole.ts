/**
 * What a column of a data table means. `body` is the building unit (建设单位), `quantity` a task's amount (7所),
 * `pageReference` a 见p.16 column; `group` the merged first column of an indicator table.
 */
export const COLUMN_ROLES = [
  'number',
  'group',
  'name',
  'unit',
  'value',
  'growth',
  'attribute',
  'department',
  'category',
  'nature',
  'content',
  'place',
  'period',
  'body',
  'investment',
  'plannedInvestment',
  'fundingNeed',
  'land',
  'quantity',
  'pageReference',
  'remark',
  'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Which of an indicator's values a `value` column holds. */
export type ValueKind = 'baseline' | 'interim' | 'target' | 'actual';

/** Roles whose cells add up in a computed total row. */
export const SUMMED_ROLES: readonly ColumnRole[] = ['investment', 'plannedInvestment', 'fundingNeed', 'land'];
