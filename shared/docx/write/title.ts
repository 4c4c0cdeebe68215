import type { Node } from '@tiptap/pm/model';
import { balanceLines } from './balanceLines';
import { type Block, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { writeInline } from './inline';
import { SIZE } from './measures';
import type { Attributes } from './xml';

/** The plan's title, in the middle, its lines as the hard breaks part them. */
export function writeTitle(node: Node, context: WriteContext, place: Place): Block[] {
  return [paragraph({ style: 'Title', indent: titleIndent(node, place.width) }, writeInline(node, context))];
}

/** Indents that balance the lines of a title that nobody broke. */
export function titleIndent(node: Node, width: number): Attributes | undefined {
  const isBroken = node.children.some((child) => child.type.name === 'hardBreak');
  return isBroken ? undefined : balanceLines(node.textContent, SIZE.二号, width);
}

/** What stands under the title. */
export function writeSubtitle(node: Node, context: WriteContext): Block[] {
  return [paragraph({ style: 'Subtitle' }, writeInline(node, context))];
}
