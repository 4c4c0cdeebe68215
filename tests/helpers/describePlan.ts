import type { JSONContent } from '@tiptap/core';
import type { ChartData } from '../../shared/schema/extensions/chart';
import type { PlanDocument } from '../../shared/schema/planDocument';

/** What a block says, without ids and layout, so that a generated plan and its import can be compared exactly. */
export type Described =
  | { type: 'title' | 'subtitle'; text: string }
  | { type: 'heading'; level: number; kind: string; label: string | null; text: string }
  | {
      type: 'paragraph';
      level: number | null;
      label: string | null;
      dash: boolean;
      runIn: string;
      text: string;
      departments: readonly string[];
    }
  | { type: 'caption'; of: string; label: string | null; text: string }
  | {
      type: 'dataTable';
      kind: string;
      unit: string | null;
      columns: readonly string[];
      rows: readonly DescribedRow[];
    }
  | { type: 'table'; unit: string | null; rows: readonly (readonly DescribedCell[])[] }
  | { type: 'box'; name: string; label: string; title: string; content: readonly Described[] }
  | { type: 'chart'; title: string; data: ChartData }
  | { type: 'notes'; items: readonly string[] }
  | { type: 'list'; items: readonly string[] }
  | { type: 'annexList' };

export interface DescribedRow {
  kind: string;
  level: number;
  cells: readonly string[];
}

export interface DescribedCell {
  text: string;
  colspan: number;
  rowspan: number;
}

/** Describes the blocks of a document. */
export function describePlan(document: PlanDocument): readonly Described[] {
  return describeBlocks(document.body.content ?? []);
}

function describeBlocks(nodes: readonly JSONContent[]): readonly Described[] {
  return nodes.map((node): Described => {
    const { attrs = {}, content = [] } = node;
    switch (node.type) {
      case 'title':
      case 'subtitle':
        return { type: node.type, text: textOf(node) };
      case 'heading':
        return {
          type: 'heading',
          level: attrs.level,
          kind: attrs.kind,
          label: attrs.importedLabel ?? null,
          text: textOf(node),
        };
      case 'paragraph':
        return describeParagraph(node);
      case 'caption':
        return { type: 'caption', of: attrs.of, label: attrs.importedLabel ?? null, text: textOf(node) };
      case 'dataTable':
        return describeDataTable(node);
      case 'table':
        return {
          type: 'table',
          unit: attrs.unit ?? null,
          rows: content.map((row) => (row.content ?? []).map(describeCell)),
        };
      case 'box': {
        const [title, ...inner] = content;
        return {
          type: 'box',
          name: attrs.label,
          label: attrs.importedLabel,
          title: title ? textOf(title) : '',
          content: describeBlocks(inner),
        };
      }
      case 'chart':
        return { type: 'chart', title: attrs.title, data: attrs.data };
      case 'noteList':
        return { type: 'notes', items: content.map(textOf) };
      case 'bulletList':
        return { type: 'list', items: content.map(textOf) };
      case 'annexList':
        return { type: 'annexList' };
      default:
        throw new Error(`no description for ${node.type}`);
    }
  });
}

function describeParagraph(node: JSONContent): Described {
  const { attrs = {}, content = [] } = node;
  const runIn = content.filter((child) => child.marks?.some((mark) => mark.type === 'runIn'));
  const duty = content.find((child) => child.type === 'responsibility');
  return {
    type: 'paragraph',
    level: attrs.level ?? null,
    label: attrs.importedLabel ?? null,
    dash: attrs.dash ?? false,
    runIn: runIn.map(textOf).join(''),
    text: textOf(node),
    departments: (duty?.attrs?.departments ?? []) as readonly string[],
  };
}

function describeDataTable(node: JSONContent): Described {
  const { attrs = {}, content = [] } = node;
  const columns = content.filter((child) => child.type === 'dataColumn');
  const rows = content
    .filter((child) => child.type === 'dataRow')
    .map((row) => ({
      kind: row.attrs?.kind as string,
      level: row.attrs?.level as number,
      cells: columns.map((column) => {
        const cell = row.content?.find((candidate) => candidate.attrs?.column === column.attrs?.id);
        return cell ? textOf(cell) : '';
      }),
    }));
  return {
    type: 'dataTable',
    kind: attrs.kind,
    unit: attrs.unit ?? null,
    columns: columns.map(textOf),
    rows,
  };
}

function describeCell(cell: JSONContent): DescribedCell {
  const text = (cell.content ?? []).map(textOf).join('\n');
  return { text, colspan: cell.attrs?.colspan, rowspan: cell.attrs?.rowspan };
}

/** The text of a node; a note mark is 〔〕, a responsibility what was written. */
function textOf(node: JSONContent): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'noteRef') return '〔〕';
  if (node.type === 'responsibility') return node.attrs?.written as string;
  return (node.content ?? []).map(textOf).join('');
}
