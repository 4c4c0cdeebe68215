import type { Node } from '@tiptap/pm/model';
import type { PrintAtom } from '../plan/inlineText';

/** What one inline node prints, and where in its block's text. */
export interface TextPart {
  readonly node: Node;
  readonly text: string;
  readonly from: number;
}

/** A block's inline content as one text, with the nodes that it comes from. */
export interface FlatText {
  readonly text: string;
  readonly parts: readonly TextPart[];
}

/** The printed text of a block's inline content: line breaks as `\n`, chips as `printAtom` says. */
export function flattenText(block: Node, printAtom: PrintAtom): FlatText {
  const parts: TextPart[] = [];
  let text = '';
  block.forEach((node) => {
    const printed = node.isText ? (node.text ?? '') : node.type.name === 'hardBreak' ? '\n' : printAtom(node);
    parts.push({ node, text: printed, from: text.length });
    text += printed;
  });
  return { text, parts };
}

/** The nodes that print the characters `from` up to `to`. Of a chip that is cut only the printed characters are left, as text without marks. */
export function sliceFlatText({ parts }: FlatText, from: number, to: number): Node[] {
  return parts.flatMap((part) => {
    const start = Math.max(from, part.from) - part.from;
    const end = Math.min(to, part.from + part.text.length) - part.from;
    if (start >= end) return [];
    if (start === 0 && end === part.text.length) return [part.node];
    if (part.node.isText) return [part.node.cut(start, end)];
    return [part.node.type.schema.text(part.text.slice(start, end))];
  });
}
