import type { Editor } from '@tiptap/react';
import type { Anchor } from '../../../shared/protocol/api';
import { chosenNode, commentAnchor, nodeAnchor } from './commentAnchor';

/** What a comment or an opinion on the selection hangs on: words of one block, or a chip, chart or picture. Null where nothing can be named. */
export function selectedAnchor({ state, view }: Editor): Anchor | null {
  const { doc } = state;
  const selection = chosenNode(state.selection);
  const dom = view.nodeDOM(selection.from);
  const printed = dom instanceof HTMLElement ? dom.innerText.trim().slice(0, 200) : '';
  return nodeAnchor(selection, printed) ?? commentAnchor(doc, selection.from, selection.to);
}
