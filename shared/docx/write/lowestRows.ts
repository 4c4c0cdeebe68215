import { headerLineCount } from './headerLines';
import { printedWidth } from './printedWidth';

/** The texts of a column, row by row. */
interface Texts {
  readonly header: string;
  readonly texts: readonly string[];
}

/** Half points times ten: what one column gives another at a time, in twips, the largest first. */
const STEPS = [840, 420, 210, 105];
/** A long table is judged by so many of its rows. */
const MOST_ROWS = 120;
const MOST_MOVES = 40;
/** The end of a line stays free where the next word or mark does not fit: on average so many characters. */
const LOST_AT_LINE_END = 0.3;

/**
 * Column widths as `widths`, in twips, but with what one column gives another wherever that makes the rows lower altogether. No column falls below its `least`, none that
 * has a fixed width changes. `charactersIn` says how many characters a line holds in a width.
 */
export function lowestRows(
  columns: readonly Texts[],
  widths: readonly number[],
  needs: readonly { readonly least: number; readonly full: number }[],
  charactersIn: (width: number) => number,
): number[] {
  const heights = new RowHeights(columns, charactersIn);
  const current = [...widths];
  const canGive = (index: number, step: number) => (current[index] ?? 0) - step >= (needs[index]?.least ?? 0);
  const canTake = (index: number) => (current[index] ?? 0) < (needs[index]?.full ?? 0);
  heights.settle(current);
  for (const step of STEPS)
    for (let move = 0; move < MOST_MOVES; move += 1) {
      let best = { gain: 0, from: -1, to: -1 };
      for (let from = 0; from < current.length; from += 1) {
        if (!canGive(from, step)) continue;
        for (let to = 0; to < current.length; to += 1) {
          if (to === from || !canTake(to)) continue;
          const gain = heights.gain(from, (current[from] ?? 0) - step, to, (current[to] ?? 0) + step);
          if (gain > best.gain) best = { gain, from, to };
        }
      }
      if (best.from < 0) break;
      current[best.from] = (current[best.from] ?? 0) - step;
      current[best.to] = (current[best.to] ?? 0) + step;
      heights.settle(current);
    }
  return current;
}

/** How many lines the rows of a table take, header first, and how many fewer when two columns change. */
class RowHeights {
  readonly #columns: readonly Texts[];
  /** Widths of the paragraphs of each cell, by column and row. */
  readonly #cells: readonly (readonly (readonly number[])[])[];
  readonly #rows: number;
  readonly #charactersIn: (width: number) => number;
  /** Lines of each cell by column and row, the header's first. */
  #lines: readonly (readonly number[])[] = [];
  #heights: readonly number[] = [];

  constructor(columns: readonly Texts[], charactersIn: (width: number) => number) {
    const rows = Math.max(0, ...columns.map(({ texts }) => texts.length));
    const every = Math.max(1, Math.ceil(rows / MOST_ROWS));
    this.#columns = columns;
    this.#charactersIn = charactersIn;
    this.#rows = Math.ceil(rows / every);
    this.#cells = columns.map(({ texts }) =>
      Array.from({ length: this.#rows }, (_, row) =>
        (texts[row * every] ?? '').split('\n').map(printedWidth),
      ),
    );
  }

  settle(widths: readonly number[]): void {
    this.#lines = widths.map((width, column) => this.#linesOf(column, width));
    this.#heights = Array.from({ length: this.#rows + 1 }, (_, row) => this.#highest(row));
  }

  gain(from: number, fromWidth: number, to: number, toWidth: number): number {
    const [narrower, wider] = [this.#linesOf(from, fromWidth), this.#linesOf(to, toWidth)];
    let gain = 0;
    for (let row = 0; row <= this.#rows; row += 1) {
      const own = Math.max(narrower[row] ?? 1, wider[row] ?? 1);
      const before = this.#heights[row] ?? 1;
      if (own >= before) gain += before - own;
      else if (this.#lines[to]?.[row] === before || this.#lines[from]?.[row] === before)
        gain += before - Math.max(own, this.#highest(row, from, to));
    }
    return gain;
  }

  #highest(row: number, ...without: readonly number[]): number {
    let highest = 1;
    this.#lines.forEach((lines, column) => {
      if (!without.includes(column)) highest = Math.max(highest, lines[row] ?? 1);
    });
    return highest;
  }

  readonly #known = new Map<string, readonly number[]>();

  #linesOf(column: number, width: number): readonly number[] {
    const key = `${column}:${Math.round(width)}`;
    const known = this.#known.get(key);
    if (known) return known;
    const characters = this.#charactersIn(width);
    const linesOf = (text: number) =>
      text <= characters ? 1 : Math.ceil(text / Math.max(1, characters - LOST_AT_LINE_END));
    const header = headerLineCount(this.#columns[column]?.header ?? '', characters);
    const cells = (this.#cells[column] ?? []).map((paragraphs) => {
      let lines = 0;
      for (const paragraph of paragraphs) lines += linesOf(paragraph);
      return lines;
    });
    const lines = [header, ...cells];
    this.#known.set(key, lines);
    return lines;
  }
}
