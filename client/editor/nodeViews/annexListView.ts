import type { NodeViewRenderer } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { memoByNode } from '../../../shared/plan/memoByNode';
import type { TextSources } from '../liveTexts';

/** 附件说明: the annexes' titles in their order, as they stand now. It is laid out again only when one of them changed. */
export const annexListView: NodeViewRenderer = ({ editor, node }) => {
  const dom = document.createElement('div');
  dom.className = 'plan-annex-list';
  dom.contentEditable = 'false';
  dom.dataset.id = String(node.attrs.id ?? '');
  let shown: string | null = null;
  const show = ({ doc }: TextSources) => {
    const titles = annexTitles(doc);
    const now = titles.join('\n');
    if (now === shown) return;
    shown = now;
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

const annexTitles = memoByNode((doc: Node): readonly string[] => {
  const titles: string[] = [];
  doc.forEach((block) => {
    if (block.type.name === 'heading' && block.attrs.kind === 'annex') titles.push(block.textContent);
  });
  return titles;
});
