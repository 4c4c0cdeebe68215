import type { Node } from '@tiptap/pm/model';
import { computedGrowths, growthColumn } from '../../indicators/computedGrowths';
import type { ColumnRole } from '../../plan/columnRole';
import { inlineText } from '../../plan/inlineText';
import { atomPrinter } from '../../plan/printedText';
import {
  type DataTableColumn,
  type DataTableModel,
  type DataTableRow,
  readDataTable,
} from '../../plan/readDataTable';
import { rowNumbers } from '../../plan/rowNumbers';
import { tableTotals } from '../../plan/totals';
import { subtotalLabel, subtotals } from '../../projects/subtotals';
import { type Block, type PrintedCell, type PrintedRow, paragraph } from './block';
import { cellKey } from './bookmarks';
import { charactersIn, fitColumns, isShort, tableSize } from './columnWidths';
import type { Place, WriteContext } from './context';
import { breakHeader } from './headerLines';
import { writeInline } from './inline';
import { TEXT_WIDTH } from './measures';
import { type RunFormat, run } from './run';
import { dataColumnTexts } from './tableLayout';
import { writeUnitLine } from './unitLine';

/** Columns whose texts are read from the left; the others stand in the middle. */
const FLUSH_LEFT: readonly ColumnRole[] = ['name', 'content', 'remark', 'other'];

/** A structured table: columns in their printed order, groups and totals as they print. */
export function writeDataTable(node: Node, context: WriteContext, place: Place): Block[] {
  const table = readDataTable(node);
  if (table.columns.length === 0) return [];
  const columns = dataColumnTexts(table, context);
  const size = tableSize(columns, place.width);
  const grid = fitColumns(columns, size, place.width);
  const onOnePage = place.width <= TEXT_WIDTH && isShort(columns, grid, size);
  const printer = new DataTablePrinter(table, context, { size }, grid, node);
  return [
    ...writeUnitLine(table.unit),
    { kind: 'table', style: 'PlanTable', grid, rows: printer.rows(), onOnePage },
  ];
}

class DataTablePrinter {
  private readonly numbers: ReadonlyMap<string, string>;
  private readonly growths: ReadonlyMap<string, string>;
  /** The nodes of the columns by id; of two with one id the first counts. */
  private readonly headers: ReadonlyMap<string, Node>;
  /** The columns that have a sum. */
  private readonly sumColumns: ReadonlySet<string>;

  constructor(
    private readonly table: DataTableModel,
    private readonly context: WriteContext,
    private readonly format: RunFormat & { readonly size: number },
    private readonly grid: readonly number[],
    node: Node,
  ) {
    this.numbers = rowNumbers(table);
    const columns = node.children.filter(({ type }) => type.name === 'dataColumn');
    this.headers = new Map(columns.reverse().map((column) => [column.attrs.id as string, column]));
    this.sumColumns = new Set(tableTotals(table).keys());
    this.growths = computedGrowths(table, atomPrinter(context.body, context.labels));
  }

  rows(): PrintedRow[] {
    const header = {
      header: true,
      cells: this.table.columns.map((column, index) => {
        const content = this.headerOf(column, charactersIn(this.grid[index] ?? 0, this.format.size));
        return { span: 1, blocks: [paragraph({ style: 'TableHead' }, content)] };
      }),
    };
    const rows = this.table.rows.map((row, index) => ({
      header: false,
      cells: row.kind === 'group' || row.kind === 'remark' ? this.acrossCells(row) : this.cells(row, index),
    }));
    return [header, ...rows, ...this.subtotalRows(), ...(this.table.totals ? [this.totalRow()] : [])];
  }

  /** In lines by sense where it does not fit; with what is tracked in it or said about it as it stands. */
  private headerOf(column: DataTableColumn, characters: number): string {
    const node = this.headers.get(column.id);
    const { changes, comments } = this.context;
    if (node && (changes?.runsOf(node) || comments?.hangOn(node))) {
      const unit = column.header.slice(inlineText(node).trim().length);
      return writeInline(node, this.context, this.format) + (unit ? run(unit, this.format) : '');
    }
    return run(breakHeader(column.header, characters), this.format);
  }

  /** 学前教育 over its rows, or 备注 under them: a cell reaches over the empty ones after it. */
  private acrossCells(row: DataTableRow): PrintedCell[] {
    const spans: { column: DataTableColumn; span: number }[] = [];
    for (const column of this.table.columns) {
      const last = spans.at(-1);
      if (last && (this.isEmpty(row, column) || this.isEmpty(row, last.column))) {
        last.span += 1;
        if (this.isEmpty(row, last.column)) last.column = column;
      } else spans.push({ column, span: 1 });
    }
    const bold = row.kind === 'group';
    return spans.map(({ column, span }, index) => ({
      span,
      blocks: this.paragraphOf(row, column, { bold, align: index === 0 ? 'left' : 'center' }),
    }));
  }

  private cells(row: DataTableRow, index: number): PrintedCell[] {
    return this.table.columns.map((column, columnIndex) => {
      const isGroup = columnIndex === 0 && column.role === 'group';
      const verticalMerge = isGroup ? this.groupMerge(row, index, column) : undefined;
      const isSubRow = row.level > 0 && column.role === 'name';
      const align = FLUSH_LEFT.includes(column.role) && row.kind === 'item' ? 'left' : 'center';
      const bold = row.kind === 'total';
      return {
        span: 1,
        verticalMerge,
        blocks: this.paragraphOf(row, column, { bold, align: isGroup ? 'center' : align, isSubRow }),
      };
    });
  }

  /** The group's name stands once, over the rows whose own group cell is empty. */
  private groupMerge(row: DataTableRow, index: number, column: DataTableColumn) {
    const isContinuation = (candidate: DataTableRow | undefined) =>
      candidate?.kind === 'item' && this.isEmpty(candidate, column);
    const before = this.table.rows[index - 1];
    if (isContinuation(row) && before?.kind === 'item') return 'continue' as const;
    return isContinuation(this.table.rows[index + 1]) && row.kind === 'item'
      ? ('restart' as const)
      : undefined;
  }

  private subtotalRows(): PrintedRow[] {
    const { totalsBy } = this.table;
    if (totalsBy === null) return [];
    const print = atomPrinter(this.context.body, this.context.labels);
    return subtotals(this.table, print).map((each) => ({
      ...this.sumRow(subtotalLabel(each, totalsBy), each.sums),
      subtotal: true,
    }));
  }

  private totalRow(): PrintedRow {
    return this.sumRow('合计', tableTotals(this.table), (column) =>
      this.context.names.cell.get(cellKey(this.table.id, column.id)),
    );
  }

  /** A label over the columns before the first sum, then the sums. */
  private sumRow(
    label: string,
    sums: ReadonlyMap<string, string>,
    nameOf: (column: DataTableColumn) => string | undefined = () => undefined,
  ): PrintedRow {
    const firstSum = this.table.columns.findIndex(({ id }) => this.sumColumns.has(id));
    const labelSpan = firstSum > 0 ? firstSum : 1;
    const cell = (text: string, span: number, name?: string): PrintedCell => ({
      span,
      blocks: [
        paragraph(
          { style: 'TableText', align: 'center' },
          this.context.bookmarks.around(name, run(text, { ...this.format, bold: true })),
        ),
      ],
    });
    const cells = this.table.columns
      .slice(labelSpan)
      .map((column) => cell(sums.get(column.id) ?? '', 1, nameOf(column)));
    return { header: false, cells: [cell(label, labelSpan), ...cells] };
  }

  private isEmpty(row: DataTableRow, column: DataTableColumn): boolean {
    return (row.cells.get(column.id)?.content.size ?? 0) === 0;
  }

  private paragraphOf(
    row: DataTableRow,
    column: DataTableColumn,
    look: { readonly bold: boolean; readonly align: 'left' | 'center'; readonly isSubRow?: boolean },
  ): Block[] {
    const cell = row.cells.get(column.id);
    const format = look.bold ? { ...this.format, bold: true } : this.format;
    const computed =
      (column.role === 'number' && column.numerals ? this.numbers.get(row.id) : undefined) ??
      (column.id === growthColumn(this.table)?.id ? this.growths.get(row.id) : undefined);
    const content =
      computed !== undefined ? run(computed, format) : cell ? writeInline(cell, this.context, format) : '';
    const name = this.context.names.cell.get(cellKey(row.id, column.id));
    return [
      paragraph(
        {
          style: 'TableText',
          align: look.align,
          indent: look.isSubRow ? { 'w:leftChars': 100, 'w:left': (this.format.size ?? 24) * 10 } : undefined,
          mark: format,
        },
        this.context.bookmarks.around(name, content),
      ),
    ];
  }
}
