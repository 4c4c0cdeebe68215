import type { NodeViewRenderer } from '@tiptap/core';
import type { TextSources } from '../liveTexts';
import { type ChipText, chipText } from './chipTexts';

/** A node view for inline nodes that show a computed text in the line: cited values, references, responsibilities. */
export function textChipView(kind: string): NodeViewRenderer {
  return ({ node: first, editor }) => {
    let node = first;
    const dom = document.createElement('span');
    dom.className = `chip chip-${kind}`;
    dom.contentEditable = 'false';
    dom.dataset.id = String(node.attrs.id ?? '');
    // Many chips are asked at every rest, and few say something new: those leave the page alone.
    let shown: ChipText | null = null;
    const show = (sources: TextSources) => {
      const next = chipText(node, sources);
      if (shown?.text !== next.text) dom.textContent = next.text;
      if (shown?.missing !== next.missing) dom.classList.toggle('chip-missing', next.missing);
      shown = next;
    };
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
      ignoreMutation: () => true,
      destroy: stop,
    };
  };
}
