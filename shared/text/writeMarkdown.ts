import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../plan/inlineText';
import { joinLabel } from '../plan/joinLabel';
import type { PlanDocument } from '../schema/planDocument';
import { coverLetterLines } from './coverLetterLines';
import { chartGrid, dataTableGrid, plainTableGrid, type TableGrid } from './tableGrid';
import {
  annexListLines,
  chartTitle,
  childrenOf,
  createTextContext,
  labelledText,
  labelOf,
  paragraphText,
  type TextContext,
  taskTableRows,
} from './textContext';

/**
 * A plan as Markdown (CommonMark with tables): computed labels stay visible in the headings, boxes become quotations, merged cells of plain
 * tables are left empty. Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export function writeMarkdown(document: PlanDocument): string {
  const context = createTextContext(document);
  const letter = coverLetterLines(document.settings.coverLetter).map(escapeMarks);
  const blocks = [...letter, ...(letter.length > 0 ? ['---'] : []), ...writeChildren(context.body, context)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function writeChildren(parent: Node, context: TextContext): readonly string[] {
  return childrenOf(parent).map((node) => writeBlock(node, context));
}

function writeBlock(node: Node, context: TextContext): string {
  switch (node.type.name) {
    case 'title':
      return `# ${oneLine(inlineText(node, context.print), '')}`;
    case 'heading': {
      const level = Math.min((node.attrs.level as number) + 1, 6);
      return `${'#'.repeat(level)} ${oneLine(labelledText(node, context), '')}`;
    }
    case 'paragraph':
      return lineBreaks(paragraphText(node, context));
    case 'caption':
    case 'boxTitle':
      return bold(labelledText(node, context));
    case 'box':
      return quote(writeBox(node, context));
    case 'dataTable':
      return writeTable(dataTableGrid(node, context.print), node.attrs.unit as string | null);
    case 'table':
      return writeTable(plainTableGrid(node, context.print), node.attrs.unit as string | null);
    case 'chart':
      return [bold(chartTitle(node, context)), writeTable(chartGrid(node, context.body, context.print), null)]
        .filter(Boolean)
        .join('\n\n');
    case 'image':
      return `![${escapeMarks(node.attrs.alternative as string)}](${node.attrs.source as string})`;
    case 'annexList':
      return annexListLines(context).map(escapeMarks).join('  \n');
    case 'taskTable':
      return writeTable({ rows: fillRows(taskTableRows(node, context)), headerRows: 1 }, null);
    case 'bulletList':
    case 'orderedList':
      return writeList(node, context);
    case 'pageBreak':
      return '';
    default:
      return node.isTextblock
        ? lineBreaks(labelledText(node, context))
        : writeChildren(node, context).join('\n\n');
  }
}

function writeBox(node: Node, context: TextContext): string {
  const [first, ...others] = childrenOf(node);
  const hasTitle = first?.type.name === 'boxTitle';
  const title = bold(joinLabel(labelOf(node, context), hasTitle ? inlineText(first, context.print) : ''));
  const content = hasTitle || !first ? others : [first, ...others];
  return [title, ...content.map((child) => writeBlock(child, context))].filter(Boolean).join('\n\n');
}

function writeList(node: Node, context: TextContext): string {
  return childrenOf(node)
    .map((item, index) => {
      const mark = node.type.name === 'orderedList' ? `${index + 1}. ` : '- ';
      const text = writeChildren(item, context).filter(Boolean).join('\n\n');
      return mark + text.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
    })
    .join('\n');
}

/** Markdown knows no merged cells: rows of one length. */
function fillRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function writeTable({ rows }: TableGrid, unit: string | null): string {
  const [header = [], ...others] = rows.map((row) =>
    row.map((cell) => lineBreaks(cell, '<br>').replace(/\|/g, '\\|')),
  );
  if (header.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [line(header), line(header.map(() => '---')), ...others.map(line)].join('\n');
  return unit ? `${escapeMarks(unit.startsWith('单位') ? unit : `单位：${unit}`)}\n\n${table}` : table;
}

/** Escapes what Markdown would read as a mark of its own, also a plain number before a full stop at the start of a line. */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(\s*)([#>+-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)\.(?=\s|$)/gm, '$1\\.');
}

function oneLine(text: string, joint: string): string {
  return escapeMarks(text.replace(/\s*\n\s*/g, joint).trim());
}

function lineBreaks(text: string, joint = '  \n'): string {
  return text.split('\n').map(escapeMarks).join(joint);
}

function bold(text: string): string {
  return text === '' ? '' : `**${oneLine(text, '')}**`;
}

function quote(text: string): string {
  return text.replace(/^(?=.)/gm, '> ').replace(/^$/gm, '>');
}
