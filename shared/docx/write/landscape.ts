import type { Node } from '@tiptap/pm/model';
import type { WriteContext } from './context';
import { isWideTable } from './tableLayout';

/** Blocks that stand over a table and go with it: its caption, and headings right before that. */
function leadsIn(node: Node): boolean {
  return node.type.name === 'caption' || node.type.name === 'heading';
}

/** A remark under a table. */
function isRemark(node: Node): boolean {
  return node.type.name === 'paragraph' && /^(?:注|备注|说明)\d*[：:]/.test(node.textContent);
}

/** Which of these blocks stand on landscape pages: wide tables with the headings, captions and remarks around them. */
export function landscapeBlocks(nodes: readonly Node[], context: WriteContext): readonly boolean[] {
  const landscape = nodes.map((node) => isWideTable(node, context));
  for (let index = nodes.length - 2; index >= 0; index -= 1)
    if (landscape[index + 1] && leadsIn(nodes[index] as Node)) landscape[index] = true;
  for (let index = 1; index < nodes.length; index += 1)
    if (landscape[index - 1] && isRemark(nodes[index] as Node)) landscape[index] = true;
  return landscape;
}
