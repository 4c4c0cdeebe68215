import type { ColumnRole } from '../plan/columnRole';

/** The width of the text area of an upright page, and of one on its side, in millimetres (FORMAT.md). */
export const TEXT_WIDTH = { portrait: 156, landscape: 225 } as const;

/** More columns than this, and a table is printed on its side however narrow they are. */
const MOST_UPRIGHT_COLUMNS = 7;

/** What a column of a role usually needs for text of 五号, in millimetres. */
const USUAL_WIDTH: Readonly<Record<ColumnRole, number>> = {
  number: 11,
  group: 20,
  name: 30,
  unit: 14,
  value: 22,
  growth: 18,
  attribute: 17,
  department: 30,
  category: 18,
  nature: 15,
  content: 46,
  place: 20,
  period: 23,
  body: 22,
  investment: 22,
  plannedInvestment: 22,
  fundingNeed: 22,
  land: 16,
  quantity: 28,
  pageReference: 15,
  remark: 24,
  other: 22,
};

/** What decides a column's width: its role, unless somebody set a width in millimetres. */
export interface WidthOf {
  readonly role: ColumnRole;
  readonly width: number | null;
}

/** How much room each column asks for, in millimetres; on the page they share the text width in these proportions. */
export function columnWidths(columns: readonly WidthOf[]): readonly number[] {
  return columns.map(({ role, width }) => width ?? USUAL_WIDTH[role] ?? USUAL_WIDTH.other);
}

/** Whether a table goes on a page on its side: more columns than an upright page holds, or more room needed than it has. */
export function isLandscape(columns: readonly WidthOf[]): boolean {
  const needed = columnWidths(columns).reduce((sum, width) => sum + width, 0);
  return columns.length > MOST_UPRIGHT_COLUMNS || needed > TEXT_WIDTH.portrait;
}
