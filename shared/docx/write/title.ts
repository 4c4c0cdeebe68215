import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { WriteContext } from './context';
import { writeInline } from './inline';

/** The plan's title, in the middle, its lines as the hard breaks part them. */
export function writeTitle(node: Node, context: WriteContext): Block[] {
  return [paragraph({ style: 'Title' }, writeInline(node, context))];
}

/** What stands under the title. */
export function writeSubtitle(node: Node, context: WriteContext): Block[] {
  return [paragraph({ style: 'Subtitle' }, writeInline(node, context))];
}
