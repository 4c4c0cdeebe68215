import { type ChartCells, fillChartCells } from './chartCells';

/**
 * The cells with a pasted range written over them from a place on. What names the series (words or years in the range's first row) comes into the
 * first row and what names the categories (such in its first column) into the first column wherever it was pasted: the corner between
 * them is no field.
 */
export function pasteChartCells(
  cells: ChartCells,
  at: { readonly row: number; readonly column: number },
  texts: ChartCells,
): ChartCells {
  const [head = [], ...body] = texts;
  const isTable = head.length > 1 && body.length > 0;
  const hasBlankCorner = isTable && head[0]?.trim() === '';
  const namesSeries = isTable && areNames(head.slice(1));
  const namesCategories = isTable && areNames(body.map(([first = '']) => first));
  return fillChartCells(
    cells,
    {
      row: hasBlankCorner || namesSeries ? 0 : at.row,
      column: hasBlankCorner || namesCategories ? 0 : at.column,
    },
    texts,
  );
}

function areNames(texts: ChartCells[number]): boolean {
  const filled = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => isWord(text) || YEAR.test(text));
}

/** A value has digits, be it ≥96, 85%以上 or 2-3个. */
const isWord = (text: string) => /\p{L}/u.test(text) && !/\d/.test(text);

const YEAR = /^(?:19|20)\d\d\s*年?$/;
