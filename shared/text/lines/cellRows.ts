import type { ColumnRole } from '../../plan/columnRole';
import { isColumnName, OPENS_OTHER } from './cellHeaders';

/** A cell that stands in some lines, over one or several columns. */
export interface CellOfLines {
  readonly lines: readonly string[];
  readonly columns: number;
}

export interface CellRows {
  readonly rows: readonly (readonly CellOfLines[])[];
  readonly end: number;
  /** How well the lines fit the columns. */
  readonly score: number;
}

type Kind = 'figure' | 'number' | 'words' | 'open';

/** Lines up to here fill the columns before one; how the best way there went. */
interface State {
  readonly score: number;
  /** Rows with a number or a figure in its place. */
  readonly fitting: number;
  readonly hasFigure: boolean;
  readonly before: State | null;
  readonly line: number;
  readonly column: number;
}

const FIGURES: readonly ColumnRole[] = [
  'value',
  'investment',
  'plannedInvestment',
  'fundingNeed',
  'land',
  'growth',
  'quantity',
];
const NUMBER = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[（(].{1,3}[）)])[.、]?$/;
const FIGURE =
  /^(?:(?:不[少低]于|不[超高]过?于?|保持在?|达到|超过|控制在|力争|大于|小于|约)?[≥≤＞＜<>〔[（(]?\s*-?\d[\d.,，: %％‰~～\-—/]*\s*[\p{Script=Han}〕\])）%％]{0,5}|[—\-/–]+)$/u;
const SPAN_OF_YEARS = /^(?:19|20)\d\d\s*年?\s*[-—–－~～至]+\s*(?:(?:19|20)?\d\d)\s*年?$/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计)/;
const REMARK = /^(?:备\s*注|注|说\s*明)\s*[：:]/;
const LONGEST_GROUP = 20;
const LONGEST_CELL = 300;
const FEWEST_ROWS = 2;
/** Ways so much worse than the best one are given up. */
const WORST = 9;

/**
 * What speaks for a way through the lines and what against it, in points: only which way wins matters. Set by hand on the invented plans of
 * tests/fixtures as LibreOffice saves them as text.
 */
const POINTS = {
  /** A figure in a column of figures, a number in the column of row numbers. */
  figure: 2,
  number: 1.5,
  /** Figures and numbers in columns that may hold anything; a number where words are expected. */
  openFigure: 0.5,
  numberAmongWords: -0.5,
  /** Words where a figure is expected. */
  noFigure: -1.5,
  /** A cell that goes on in one more line, in a column of long texts or in another. */
  furtherContent: -1,
  furtherLine: -1.3,
  /** A cell without a line of its own, one over two columns, and each column more. */
  noCell: -1.2,
  wide: -1.3,
  wider: -0.1,
  /** A line for all columns: a remark, the name of a group. */
  remark: 0.1,
  group: -1,
} as const;
const LONGEST_FIGURE = 12;

/** The rows of cells, each in one line or some, that fill columns of these roles best; null where fewer than two do. Lines from `end` on are not looked at. */
export function findCellRows(
  lines: readonly string[],
  start: number,
  roles: readonly ColumnRole[],
  end: number = lines.length,
): CellRows | null {
  const kinds = roles.map(kindOf);
  if (!kinds.some((kind) => kind === 'figure' || kind === 'number')) return null;
  const width = kinds.length;
  let live: (State | undefined)[] = [
    { score: 0, fitting: 0, hasFigure: false, before: null, line: start, column: 0 },
  ];
  let best: State | null = null;
  for (let line = start; line < Math.min(end, lines.length); line += 1) {
    const next: (State | undefined)[] = [];
    const text = (lines[line] ?? '').trim();
    const put = (from: State, score: number, at: number, column: number, isFigure = false) => {
      const hasFigure = from.hasFigure || isFigure;
      const closes = column === width;
      const state: State = {
        score: from.score + score,
        fitting: from.fitting + (closes && hasFigure ? 1 : 0),
        hasFigure: closes || column === 0 ? false : hasFigure,
        before: from,
        line: at,
        column: closes ? 0 : column,
      };
      const into = at === line ? live : next;
      const other = into[state.column];
      if (!other || other.score < state.score) into[state.column] = state;
    };
    for (let column = 1; column <= width; column += 1) {
      const from = live[column - 1];
      if (from && column > 1) put(from, POINTS.noCell, line, column);
      else if (from && kinds[0] !== 'number') put(from, POINTS.noCell, line, column);
    }
    const top = Math.max(...live.map((state) => state?.score ?? Number.NEGATIVE_INFINITY));
    if (top < (best?.score ?? 0) - WORST) break;
    live.forEach((state, column) => {
      if (!state || state.score < top - WORST || OPENS_OTHER.test(text)) return;
      const gain = fitOf(kinds[column] as Kind, text);
      if (gain !== null) put(state, gain, line + 1, column + 1, gain > 0);
      if (column > 0 && goesOn(kinds[column - 1] as Kind, text, lines[line - 1] ?? ''))
        put(
          state,
          roles[column - 1] === 'content' ? POINTS.furtherContent : POINTS.furtherLine,
          line + 1,
          column,
        );
      if (column === 0 && REMARK.test(text)) put(state, POINTS.remark, line + 1, 0);
      else if (column === 0 && isGroup(text)) put(state, POINTS.group, line + 1, 0);
      if (text !== '' && text.length <= LONGEST_GROUP && (TOTAL.test(text) || isWordy(kinds[column])))
        for (let end = column + 2; end <= width; end += 1)
          put(state, POINTS.wide + (end - column) * POINTS.wider, line + 1, end);
    });
    if (next.every((state) => state === undefined)) break;
    live = next;
    const row = live[0];
    if (row && row.fitting >= FEWEST_ROWS && row.score > (best?.score ?? 0)) best = row;
  }
  return best ? { rows: rowsOf(best, lines, width), end: best.line, score: best.score } : null;
}

function kindOf(role: ColumnRole): Kind {
  if (role === 'number' || role === 'other') return role === 'number' ? 'number' : 'open';
  return FIGURES.includes(role) ? 'figure' : 'words';
}

function isWordy(kind: Kind | undefined): boolean {
  return kind === 'words' || kind === 'open';
}

function isFigure(text: string): boolean {
  return FIGURE.test(text) && !SPAN_OF_YEARS.test(text);
}

/** What a line in a column tells for the row; null where it cannot stand there. */
function fitOf(kind: Kind, text: string): number | null {
  if (text === '') return 0;
  if (kind === 'figure')
    return isFigure(text)
      ? POINTS.figure
      : text.length <= LONGEST_FIGURE && !/[。；：]/.test(text)
        ? POINTS.noFigure
        : null;
  if (kind === 'number') return NUMBER.test(text) || TOTAL.test(text) ? POINTS.number : null;
  if (kind === 'open' && isFigure(text)) return POINTS.openFigure;
  return text.length > LONGEST_CELL || REMARK.test(text)
    ? null
    : NUMBER.test(text)
      ? POINTS.numberAmongWords
      : 0;
}

function goesOn(kind: Kind, text: string, before: string): boolean {
  if (text === '' || before.trim() === '' || text.length > LONGEST_CELL) return false;
  return isWordy(kind) || (kind === 'figure' && /^[（(]/.test(text));
}

/** The name of a group of rows, over all columns. */
function isGroup(text: string): boolean {
  const isName = text !== '' && text.length <= LONGEST_GROUP && !/[。；：]/.test(text);
  return isName && !FIGURE.test(text) && !isColumnName(text);
}

function rowsOf(end: State, lines: readonly string[], width: number): readonly (readonly CellOfLines[])[] {
  const steps: { from: State; to: State }[] = [];
  for (let to = end; to.before; to = to.before) steps.unshift({ from: to.before, to });
  const rows: CellOfLines[][] = [];
  let row: CellOfLines[] = [];
  for (const { from, to } of steps) {
    const words = lines.slice(from.line, to.line).map((line) => line.trim());
    const isGroupRow = from.column === 0 && to.column === 0 && row.length === 0;
    const reached = to.column === 0 && !isGroupRow ? width : to.column;
    const last = row.at(-1);
    if (isGroupRow) rows.push([{ lines: words, columns: width }]);
    else if (reached === from.column && last)
      row.splice(-1, 1, { ...last, lines: [...last.lines, ...words] });
    else row.push({ lines: words, columns: reached - from.column });
    if (reached === width && !isGroupRow) {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
