import type { Node } from '@tiptap/pm/model';
import { ATOM } from '../../../shared/review/atom';

/** A block's text as offsets count in it: every inline atom (a cited value, a line break) is one character. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, '', ATOM);
}
