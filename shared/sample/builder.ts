import type { JSONContent } from '@tiptap/core';
import { generateNKeysBetween } from 'fractional-indexing';
import type { ColumnRole, ValueKind } from '../plan/columnRole';
import type { ChartData, ChartKind } from '../schema/extensions/chart';
import type { DataRowKind } from '../schema/extensions/dataRow';
import type { DataTableKind, TotalsBy } from '../schema/extensions/dataTable';
import type { HeadingKind } from '../schema/extensions/heading';
import type { NewId } from '../text/imported';

/** Words or inline nodes; a plain string is text, `\n` in it a line break. */
export type Inline = string | JSONContent;

export interface ColumnSpec {
  readonly id?: string;
  readonly name: string;
  readonly role: ColumnRole;
  readonly year?: number;
  readonly valueKind?: ValueKind;
  readonly unit?: string;
  readonly numerals?: 'decimal' | 'chinese';
  readonly width?: number;
}

export interface RowSpec {
  readonly id?: string;
  readonly kind?: DataRowKind;
  readonly level?: number;
  /** One a column, in the columns' order; missing ones are empty. */
  readonly cells: readonly Inline[];
}

export interface DataTableSpec {
  readonly id?: string;
  readonly kind: DataTableKind;
  readonly unit?: string;
  readonly totals?: boolean;
  readonly totalsBy?: TotalsBy | null;
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
}

/** Writes plan documents by hand: every function returns one node in ProseMirror JSON, with ids from `newId`. */
export function createBuilder(newId: NewId) {
  const inline = (parts: readonly Inline[]): JSONContent[] => parts.flatMap(toInline);
  const textblock = (type: string, attrs: Record<string, unknown>, parts: readonly Inline[]): JSONContent => {
    const content = inline(parts);
    return content.length > 0 ? { type, attrs, content } : { type, attrs };
  };
  const identified = (attrs: Record<string, unknown> = {}) => ({ id: newId(), ...attrs });

  return {
    doc: (...content: JSONContent[]): JSONContent => ({ type: 'doc', content }),
    title: (text: string) => textblock('title', identified(), [text]),
    subtitle: (text: string) => textblock('subtitle', identified(), [text]),
    heading: (level: number, text: string, options: { kind?: HeadingKind; id?: string } = {}) =>
      textblock(
        'heading',
        identified({ level, kind: options.kind ?? 'numbered', ...(options.id && { id: options.id }) }),
        [text],
      ),
    paragraph: (...parts: Inline[]) => textblock('paragraph', identified(), parts),
    /** A paragraph with attributes of its own: level, dash, align, indent. */
    paragraphWith: (attrs: Record<string, unknown>, ...parts: Inline[]) =>
      textblock('paragraph', identified(attrs), parts),
    /** A numbered paragraph that opens with a run-in heading. */
    runInParagraph: (level: number | null, heading: string, ...parts: Inline[]) =>
      textblock('paragraph', identified(level === null ? { dash: true } : { level }), [
        { type: 'text', text: heading, marks: [{ type: 'runIn' }] },
        ...parts,
      ]),
    caption: (text: string, options: { of?: 'table' | 'figure' | 'none'; id?: string } = {}) =>
      textblock('caption', identified({ of: options.of ?? 'table', ...(options.id && { id: options.id }) }), [
        text,
      ]),
    box: (title: string, ...content: JSONContent[]): JSONContent => ({
      type: 'box',
      attrs: identified(),
      content: [{ type: 'boxTitle', content: inline([title]) }, ...content],
    }),
    list: (type: 'bulletList' | 'orderedList', ...items: string[]): JSONContent => ({
      type,
      attrs: identified(),
      content: items.map((item) => ({
        type: 'listItem',
        content: [textblock('paragraph', identified({ indent: false }), [item])],
      })),
    }),
    chart: (kind: ChartKind, title: string, data: ChartData): JSONContent => ({
      type: 'chart',
      attrs: identified({ kind, title, data }),
    }),
    /** `width` in millimetres. */
    image: (source: string, alternative: string, width: number): JSONContent => ({
      type: 'image',
      attrs: identified({ source, alternative, width }),
    }),
    pageBreak: (): JSONContent => ({ type: 'pageBreak', attrs: identified() }),
    taskTable: (by: 'department' | 'chapter'): JSONContent => ({
      type: 'taskTable',
      attrs: identified({ by }),
    }),
    annexList: (): JSONContent => ({ type: 'annexList', attrs: identified() }),
    noteList: (...notes: { id: string; text: string }[]): JSONContent => ({
      type: 'noteList',
      attrs: identified(),
      content: notes.map(({ id, text }) => textblock('noteItem', { id }, [text])),
    }),
    dataTable: (spec: DataTableSpec): JSONContent => {
      const orders = generateNKeysBetween(null, null, spec.columns.length);
      const columns = spec.columns.map(({ id, name, ...attrs }, index) => ({
        id: id ?? newId(),
        name,
        attrs,
        order: orders[index],
      }));
      return {
        type: 'dataTable',
        attrs: identified({
          kind: spec.kind,
          unit: spec.unit ?? null,
          totals: spec.totals ?? false,
          ...(spec.totalsBy && { totalsBy: spec.totalsBy }),
          ...(spec.id && { id: spec.id }),
        }),
        content: [
          ...columns.map(({ id, name, attrs, order }) =>
            textblock('dataColumn', { ...attrs, id, order }, [name]),
          ),
          ...spec.rows.map(({ id, kind = 'item', level = 0, cells }) => ({
            type: 'dataRow',
            attrs: { id: id ?? newId(), kind, level },
            content: columns.map((column, index) =>
              textblock('dataCell', { column: column.id }, [cells[index] ?? '']),
            ),
          })),
        ],
      };
    },
    /** A plain table; the first row is its header. */
    table: (...rows: string[][]): JSONContent => ({
      type: 'table',
      attrs: identified(),
      content: rows.map((cells, rowIndex) => ({
        type: 'tableRow',
        content: cells.map((text) => ({
          type: rowIndex === 0 ? 'tableHeader' : 'tableCell',
          content: [textblock('paragraph', identified({ indent: false }), [text])],
        })),
      })),
    }),
    bold: (text: string): JSONContent => ({ type: 'text', text, marks: [{ type: 'bold' }] }),
    noteRef: (note: string): JSONContent => ({ type: 'noteRef', attrs: identified({ note }) }),
    crossRef: (target: string, form: 'number' | 'title' | 'page' = 'number'): JSONContent => ({
      type: 'crossRef',
      attrs: identified({ target, form }),
    }),
    /** Cites a cell, or a column's total when `row` is null. */
    valueRef: (
      table: string,
      row: string | null,
      column: string,
      form: string | null = null,
    ): JSONContent => ({
      type: 'valueRef',
      attrs: identified({ table, row, column, form }),
    }),
    responsibility: (...departments: string[]): JSONContent => ({
      type: 'responsibility',
      attrs: identified({ departments }),
    }),
  };
}

export type DocumentBuilder = ReturnType<typeof createBuilder>;

function toInline(part: Inline): JSONContent[] {
  if (typeof part !== 'string') return [part];
  return part
    .split('\n')
    .flatMap((line, index): JSONContent[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line ? [{ type: 'text', text: line }] : []),
    ]);
}
