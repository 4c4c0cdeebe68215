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
 * A plan as plain text: one line a paragraph, computed labels and references as they print, tables as tab-separated rows, a blank line
 * around tables and boxes. Throws `PlanError('invalid-document')` when the body does not fit the schema.
 */
export function writeText(document: PlanDocument): string {
  const context = createTextContext(document);
  const letter = coverLetterLines(document.settings.coverLetter);
  const lines = [...letter, ...(letter.length > 0 ? [''] : []), ...blockLines(context.body, context)];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function blockLines(parent: Node, context: TextContext): readonly string[] {
  return childrenOf(parent).flatMap((node) => writeBlock(node, context));
}

function writeBlock(node: Node, context: TextContext): readonly string[] {
  switch (node.type.name) {
    case 'paragraph':
      return paragraphText(node, context).split('\n');
    case 'heading':
      return ['', ...labelledText(node, context).split('\n')];
    case 'caption':
      return ['', labelledText(node, context)];
    case 'box': {
      const [first] = childrenOf(node);
      const title = first?.type.name === 'boxTitle' ? inlineText(first, context.print) : '';
      const content = childrenOf(node).filter((child) => child.type.name !== 'boxTitle');
      const lines = content.flatMap((child) => writeBlock(child, context));
      return ['', joinLabel(labelOf(node, context), title), ...lines, ''];
    }
    case 'dataTable':
      return tableLines(dataTableGrid(node, context.print), node.attrs.unit as string | null);
    case 'table':
      return tableLines(plainTableGrid(node, context.print), node.attrs.unit as string | null);
    case 'chart':
      return [
        '',
        chartTitle(node, context),
        ...tableLines(chartGrid(node, context.body, context.print), null),
      ];
    case 'image':
      return [node.attrs.alternative as string];
    case 'annexList':
      return ['', ...annexListLines(context), ''];
    case 'taskTable':
      return ['', ...taskTableRows(node, context).map((row) => row.join('\t')), ''];
    case 'bulletList':
    case 'orderedList':
      return childrenOf(node).flatMap((item, index) => {
        const mark = node.type.name === 'orderedList' ? `${index + 1}.` : '·';
        return blockLines(item, context).map((line, at) => (at === 0 ? mark + line : line));
      });
    case 'pageBreak':
      return [''];
    default:
      return node.isTextblock ? labelledText(node, context).split('\n') : blockLines(node, context);
  }
}

function tableLines({ rows }: TableGrid, unit: string | null): readonly string[] {
  const unitLine = unit ? [unit.startsWith('单位') ? unit : `单位：${unit}`] : [];
  return [...unitLine, ...rows.map((row) => row.map(oneLine).join('\t')), ''];
}

function oneLine(text: string): string {
  return text.replace(/\s*[\n\t]\s*/g, ' ');
}
