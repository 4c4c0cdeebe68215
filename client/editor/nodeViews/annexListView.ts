import type { NodeViewRenderer } from '@tiptap/core';
import type { TextSources } from '../liveTexts';

/** 附件说明: the annexes' titles in their order, as they stand now. */
export const annexListView: NodeViewRenderer = ({ editor, node }) => {
  const dom = document.createElement('div');
  dom.className = 'plan-annex-list';
  dom.contentEditable = 'false';
  dom.dataset.id = String(node.attrs.id ?? '');
  const show = ({ doc }: TextSources) => {
    const titles: string[] = [];
    doc.forEach((block) => {
      if (block.type.name === 'heading' && block.attrs.kind === 'annex') titles.push(block.textContent);
    });
    const lines = titles.map((title, index) => {
      const line = document.createElement('div');
      line.textContent = titles.length > 1 ? `${index + 1}.${title}` : title;
      return line;
    });
    const label = document.createElement('span');
    label.textContent = '附件：';
    const list = document.createElement('div');
    list.append(...lines);
    dom.replaceChildren(label, list);
  };
  const stop = editor.storage.computedTexts.liveTexts.register(show);
  return { dom, destroy: stop, ignoreMutation: () => true };
};
