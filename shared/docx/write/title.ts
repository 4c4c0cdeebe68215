import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { Place, WriteContext } from './context';
import { writeInline } from './inline';
import { SIZE } from './measures';
import { setTitleLines } from './titleLines';
import type { Attributes } from './xml';

/** The plan's title, in the middle, its lines as the hard breaks part them. */
export function writeTitle(node: Node, context: WriteContext, place: Place): Block[] {
  const { indent, runs } = titleLines(node, writeInline(node, context), place.width);
  return [paragraph({ style: 'Title', indent }, runs)];
}

/** The runs of a title, and what balances its lines where nobody broke them. */
export function titleLines(
  node: Node,
  runs: string,
  width: number,
): { readonly indent: Attributes | undefined; readonly runs: string } {
  const isBroken = node.children.some((child) => child.type.name === 'hardBreak');
  return isBroken ? { indent: undefined, runs } : setTitleLines(node.textContent, SIZE.二号, width, runs);
}

/** What stands under the title. */
export function writeSubtitle(node: Node, context: WriteContext): Block[] {
  return [paragraph({ style: 'Subtitle' }, writeInline(node, context))];
}
