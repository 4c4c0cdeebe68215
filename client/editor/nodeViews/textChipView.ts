import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { TextSources } from '../liveTexts';

/** What a chip shows: its text, and whether what it points at is gone. */
export interface ChipText {
  readonly text: string;
  readonly missing: boolean;
}

/** A node view for inline nodes that show a computed text in the line: cited values, references, responsibilities. */
export function textChipView(
  kind: string,
  read: (node: Node, sources: TextSources) => ChipText,
): NodeViewRenderer {
  return ({ node: first, editor }) => {
    let node = first;
    const dom = document.createElement('span');
    const show = (sources: TextSources) => {
      const { text, missing } = read(node, sources);
      if (dom.textContent !== text) dom.textContent = text;
      dom.classList.toggle('chip-missing', missing);
    };
    dom.className = `chip chip-${kind}`;
    dom.contentEditable = 'false';
    dom.dataset.id = String(node.attrs.id ?? '');
    const { liveTexts } = editor.storage.computedTexts;
    const stop = liveTexts.register(show);
    return {
      dom,
      update(next) {
        if (next.type !== node.type) return false;
        if (next !== node) {
          node = next;
          dom.dataset.id = String(node.attrs.id ?? '');
          show(liveTexts.sources());
        }
        return true;
      },
      destroy: stop,
    };
  };
}
