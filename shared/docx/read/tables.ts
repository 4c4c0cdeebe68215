import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../text/source';
import type { BodyContext } from './context';
import { isUnfilled } from './formField';
import { chooseAlternative } from './runs';
import { childNumber, childValue, findChild, isOn, wordsIn, type XmlElement } from './xml';

/** Word knows 63 columns; what claims more is no table. */
const MOST_COLUMNS = 200;

interface GridCell {
  readonly blocks: readonly SourceBlock[];
  readonly columnSpan: number;
  readonly continues: boolean;
  readonly column: number;
}

type ReadCell = (cell: XmlElement) => SourceBlock[];

/**
 * Reads a table (ECMA-376 part 1, 17.4): merged cells become spans; rows that a tracked change takes out are left out. Charts cannot stand in
 * the cells of a plan: they follow the table.
 */
export function readTable(element: XmlElement, context: BodyContext, readCell: ReadCell): SourceBlock[] {
  const rowElements = rowsOf(element, context).filter((row) => staysIn(row, context));
  const grid = rowElements.map((row) => readGridRow(row, context, readCell));
  const spans = rowSpansOf(grid);
  const figures: SourceBlock[] = [];
  const rows = grid.map((cells, rowIndex): SourceRow => {
    const shown = cells.flatMap((cell, index): SourceCell[] => {
      const rowSpan = spans[rowIndex]?.[index] ?? 1;
      if (rowSpan === 0) return [];
      figures.push(...cell.blocks.filter((block) => block.type === 'chart'));
      return [
        {
          blocks: cell.blocks.filter((block) => block.type !== 'chart'),
          columnSpan: cell.columnSpan,
          rowSpan,
        },
      ];
    });
    return { header: isOn(findChild(rowElements[rowIndex], 'trPr'), 'tblHeader') ?? false, cells: shown };
  });
  const table: SourceTable = { type: 'table', rows };
  return rows.length > 0 ? [table, ...figures] : figures;
}

function staysIn(row: XmlElement, { changes, found }: BodyContext): boolean {
  const properties = findChild(row, 'trPr');
  const mark = findChild(properties, changes === 'accept' ? 'del' : 'ins');
  if (!mark) return true;
  const words = wordsIn(row).trim();
  if (changes === 'accept') {
    if (words) found.accepted.deletions.push(words);
    return false;
  }
  const { author = '', date = null } = mark.attributes;
  found.proposals.push({
    key: `change-${found.proposals.length + 1}`,
    quote: '',
    resolved: false,
    comments: [{ author, date, text: '' }],
    proposal: { original: '', replacement: words.replace(/\n/g, '\t') },
  });
  return false;
}

/** The rows or cells of a table, wrappers opened; words that stand elsewhere in it are reported. */
function partsOf(element: XmlElement, name: 'tr' | 'tc', context: BodyContext): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'AlternateContent') return partsOf(chooseAlternative(child), name, context);
    if (name === 'tc' && child.name === 'sdt' && isUnfilled(child))
      return partsOf(child, name, context).map(emptied);
    if (hasPart(child, name)) return partsOf(child, name, context);
    const words = wordsIn(child).trim();
    if (words) context.lose(words, '表格里不能识别的内容，没有导入');
    return [];
  });
}

/** A cell without its words, which only ask to be filled in. */
function emptied(cell: XmlElement): XmlElement {
  return { ...cell, children: cell.children.filter(({ name }) => name === 'tcPr') };
}

function hasPart(element: XmlElement, name: string): boolean {
  return element.children.some(
    (child) => child.name === name || (child.name !== 'tbl' && hasPart(child, name)),
  );
}

function rowsOf(element: XmlElement, context: BodyContext): XmlElement[] {
  return partsOf(element, 'tr', context);
}

function readGridRow(row: XmlElement, context: BodyContext, readCell: ReadCell): GridCell[] {
  const before = childNumber(findChild(row, 'trPr'), 'gridBefore', [0, MOST_COLUMNS]) ?? 0;
  const cells: GridCell[] =
    before > 0 ? [{ blocks: [], columnSpan: before, continues: false, column: 0 }] : [];
  let column = before;
  for (const element of partsOf(row, 'tc', context)) {
    const properties = findChild(element, 'tcPr');
    const columnSpan = childNumber(properties, 'gridSpan', [1, MOST_COLUMNS]) ?? 1;
    const blocks = readCell(element);
    const last = cells.at(-1);
    if (last && continuesMerge(properties, 'hMerge')) {
      const joined = {
        ...last,
        blocks: [...last.blocks, ...blocks],
        columnSpan: last.columnSpan + columnSpan,
      };
      cells[cells.length - 1] = joined;
    } else cells.push({ blocks, columnSpan, continues: continuesMerge(properties, 'vMerge'), column });
    column += columnSpan;
  }
  return cells;
}

function continuesMerge(properties: XmlElement | null, name: 'vMerge' | 'hMerge'): boolean {
  return findChild(properties, name) !== null && childValue(properties, name) !== 'restart';
}

/**
 * How many rows each cell reaches down; 0 for one that a cell above covers. One that continues nothing, or that holds words of its own, stands
 * for itself.
 */
function rowSpansOf(grid: readonly (readonly GridCell[])[]): readonly (readonly number[])[] {
  const spans = grid.map((cells) => cells.map(() => 1));
  /** The row and place of the cell that reaches down in each column. */
  let open = new Map<number, { row: number; index: number }>();
  grid.forEach((cells, row) => {
    const next = new Map<number, { row: number; index: number }>();
    cells.forEach((cell, index) => {
      const above = cell.continues && !hasWords(cell) ? open.get(cell.column) : undefined;
      const head = above && grid[above.row]?.[above.index];
      const isCovered = above !== undefined && head?.columnSpan === cell.columnSpan;
      if (isCovered) {
        (spans[row] as number[])[index] = 0;
        const rowSpans = spans[above.row] as number[];
        rowSpans[above.index] = (rowSpans[above.index] ?? 1) + 1;
      }
      next.set(cell.column, isCovered ? above : { row, index });
    });
    open = next;
  });
  return spans;
}

function hasWords({ blocks }: GridCell): boolean {
  return blocks.some(
    (block) => block.type !== 'paragraph' || block.runs.some((run) => run.text.trim() !== ''),
  );
}
