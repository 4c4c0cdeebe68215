import type { NodeViewRenderer } from '@tiptap/core';
import type { TextSources } from '../liveTexts';
import { chipText } from './chipTexts';

/** A node view for inline nodes that show a computed text in the line: cited values, references, responsibilities. */
export function textChipView(kind: string): NodeViewRenderer {
  return ({ node: first, editor }) => {
    let node = first;
    const dom = document.createElement('span');
    dom.className = `chip chip-${kind}`;
    dom.contentEditable = 'false';
    dom.dataset.id = String(node.attrs.id ?? '');
    const show = (sources: TextSources) => {
      const { text, missing } = chipText(node, sources);
      if (dom.textContent !== text) dom.textContent = text;
      dom.classList.toggle('chip-missing', missing);
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
