import { IMPRINT_CHARACTER } from './imprint';
import { element, valueElement } from './xml';

type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
const SIDES: readonly Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** A table's rules in eighths of a point by side, and what its cells keep free at either side in twips. */
function tableStyle(
  id: string,
  name: string,
  sizes: Readonly<Partial<Record<Side, number>>>,
  margin: number,
): string {
  const edges = SIDES.flatMap((side) => {
    const size = sizes[side];
    if (!size) return [];
    return [element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 0, 'w:color': 'auto' })];
  });
  const space = (side: string, width: number) => element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
  const margins = [space('top', 40), space('left', margin), space('bottom', 40), space('right', margin)];
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    valueElement('w:name', name),
    element('w:tblPr', {}, element('w:tblBorders', {}, ...edges), element('w:tblCellMar', {}, ...margins)),
  );
}

const grid = (size: number) => ({
  top: size,
  left: size,
  bottom: size,
  right: size,
  insideH: size,
  insideV: size,
});

/** The styles of tables, boxes and the imprint, whose first and last rule are 0.35 mm and those between 0.25 mm (GB/T 9704-2012, 7.4.1). */
export const TABLE_STYLES: readonly string[] = [
  tableStyle('PlanTable', 'Plan Table', grid(4), 70),
  tableStyle('BoxTable', 'Box Table', grid(8), 140),
  tableStyle('ImprintTable', 'Imprint Table', { top: 8, bottom: 8, insideH: 6 }, IMPRINT_CHARACTER),
];
