import type { Node } from '@tiptap/pm/model';
import {
  type ChartData,
  type ChartKind,
  type ChartPart,
  type ChartSource,
  EMPTY_CHART,
} from '../schema/extensions/chart';
import { documentIndex } from './documentIndex';
import { readTableIndicators } from './indicators';
import type { PrintAtom } from './inlineText';
import { pieSeries } from './pieSeries';
import type { Indicator } from './plan';
import { BROKEN_REFERENCE } from './printedText';
import { type DataTableModel, readDataTable } from './readDataTable';

/** What a chart draws, and what of its source is no longer there, by name. */
export interface ReadChart {
  readonly data: ChartData;
  readonly missing: readonly string[];
}

/** A row or column as the chart shows it. */
interface Part {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  readonly gone: boolean;
}

/**
 * What a chart draws (SPEC CHT-1): its own data, or the present values of the indicator rows it was made from. A row or column that is
 * gone keeps its place, without values, and its name says 【引用失效】.
 */
export function chartData(chart: Node, body: Node, print: PrintAtom): ReadChart {
  const source = chart.attrs.source as ChartSource | null;
  if (!source) return { data: (chart.attrs.data as ChartData | null) ?? EMPTY_CHART, missing: [] };
  return sourceData(source, chart.attrs.kind as ChartKind, body, print);
}

/** The data of a source, as `chartData` says. */
export function sourceData(source: ChartSource, kind: ChartKind, body: Node, print: PrintAtom): ReadChart {
  return readSource(source, kind, body, print, (all) =>
    kind === 'pie' ? pieSeries(all, source.shown) : all,
  );
}

/** What a source leaves to a chart that no longer follows it: all its series, of a pie the one that it shows first (SPEC CHT-3). */
export function detachedData(source: ChartSource, kind: ChartKind, body: Node, print: PrintAtom): ChartData {
  const shownFirst = (all: readonly Part[]) => [...new Set([...pieSeries(all, source.shown), ...all])];
  return readSource(source, kind, body, print, kind === 'pie' ? shownFirst : (all) => all).data;
}

function readSource(
  source: ChartSource,
  kind: ChartKind,
  body: Node,
  print: PrintAtom,
  choose: (all: readonly Part[]) => readonly Part[],
): ReadChart {
  const node = documentIndex(body).nodes.get(source.table);
  const table = node?.type.name === 'dataTable' ? readDataTable(node) : null;
  const indicators = table ? readTableIndicators(table, print) : [];
  const rows = rowParts(source, indicators);
  const columns = columnParts(source, table);
  const numberOf = (row: Part, column: Part) =>
    indicators.find(({ id }) => id === row.id)?.values.find(({ columnId }) => columnId === column.id)
      ?.number ?? null;
  const byRow = source.categories === 'rows';
  const [categories, all] = byRow ? [rows, columns] : [columns, rows];
  const series = choose(all);
  const lines = kind === 'combined' ? chosenLines(source) : [];
  const isLine = (part: Part) => lines.includes(part.id);
  const units = (line: boolean) =>
    sharedUnit(byRow ? rows : series.filter((part) => !part.gone && isLine(part) === line));
  const [unit, lineUnit] = [units(false), units(true)];
  const nameOf = (part: Part) => {
    const common = isLine(part) ? lineUnit : unit;
    return !byRow && common === null && part.unit ? `${part.label}（${part.unit}）` : part.label;
  };
  return {
    data: {
      categories: categories.map(({ label }) => label),
      series: series.map((part) => ({
        name: nameOf(part),
        values: categories.map((category) => (byRow ? numberOf(category, part) : numberOf(part, category))),
        ...(isLine(part) && { line: true }),
      })),
      ...(unit && { unit }),
      ...(lineUnit && lines.length > 0 && { lineUnit }),
    },
    missing: [...source.rows, ...source.columns]
      .filter(({ id }) => [...rows, ...columns].some((part) => part.gone && part.id === id))
      .map(({ name }) => name),
  };
}

/** The ids of the series that a combined chart made from a table draws as lines: those chosen, else its last. */
export function chosenLines({ lines, categories, rows, columns }: ChartSource): readonly string[] {
  const series = categories === 'rows' ? columns : rows;
  const chosen = lines.filter((id) => series.some((each) => each.id === id));
  return chosen.length > 0 || series.length < 2 ? chosen : series.slice(-1).map(({ id }) => id);
}

/** The chosen rows that are there, in the table's order, then those that are gone. */
function rowParts(source: ChartSource, indicators: readonly Indicator[]): Part[] {
  const chosen = new Set(source.rows.map(({ id }) => id));
  const present = indicators.filter(({ id }) => chosen.has(id));
  return [
    ...present.map(({ id, name, unit }) => ({ id, label: name, unit, gone: false })),
    ...goneParts(
      source.rows,
      present.map(({ id }) => id),
    ),
  ];
}

/** The chosen columns likewise; named by their year where it tells them apart. */
function columnParts(source: ChartSource, table: DataTableModel | null): Part[] {
  const chosen = new Set(source.columns.map(({ id }) => id));
  const present = (table?.columns ?? []).filter(({ id, role }) => role === 'value' && chosen.has(id));
  return [
    ...present.map(({ id, name, year }) => {
      const isOnly = year !== null && present.filter((column) => column.year === year).length === 1;
      return { id, label: isOnly ? `${year}年` : name, unit: null, gone: false };
    }),
    ...goneParts(
      source.columns,
      present.map(({ id }) => id),
    ),
  ];
}

function goneParts(chosen: readonly ChartPart[], present: readonly string[]): Part[] {
  return chosen
    .filter(({ id }) => !present.includes(id))
    .map(({ id, name }) => ({ id, label: `${name}${BROKEN_REFERENCE}`, unit: null, gone: true }));
}

function sharedUnit(parts: readonly Part[]): string | null {
  const units = new Set(parts.filter(({ gone }) => !gone).map(({ unit }) => unit));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}
