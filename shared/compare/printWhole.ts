import type { Node } from '@tiptap/pm/model';
import { joinLabel } from '../plan/joinLabel';
import { printedText } from '../plan/printedText';
import { readDataTable } from '../plan/readDataTable';
import { CELL_END, type ComparedSide } from './comparison';

/** All that a block prints, label first, a line for each paragraph and table row. */
export function printWhole(node: Node, side: ComparedSide): string {
  const { body, labels } = side;
  const label = labels.get((node.attrs.id as string | undefined) ?? '') ?? '';
  if (node.isTextblock) {
    const dash = node.attrs.dash === true ? '——' : '';
    return joinLabel(label, dash + printedText(node, body, labels));
  }
  switch (node.type.name) {
    case 'dataTable': {
      const { columns, rows } = readDataTable(node);
      const lines = rows.map(({ cells }) =>
        columns.map(({ id }) => {
          const cell = cells.get(id);
          return cell ? printedText(cell, body, labels) : '';
        }),
      );
      return [columns.map(({ header }) => header), ...lines].map((line) => line.join(CELL_END)).join('\n');
    }
    case 'tableRow':
      return node.children.map((cell) => printWhole(cell, side)).join(CELL_END);
    case 'chart':
      return `［图表：${node.attrs.title as string}］`;
    case 'image':
      return `［图片：${node.attrs.alternative as string}］`;
    case 'pageBreak':
      return '［分页］';
    case 'annexList':
      return '［附件说明］';
    case 'taskTable':
      return '［任务分工表］';
    default:
      return [label, ...node.children.map((child) => printWhole(child, side))].filter(Boolean).join('\n');
  }
}
