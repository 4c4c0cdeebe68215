import type { EditorView } from '@tiptap/pm/view';

/** Deletes the selected text in every cell that a selection over several cells touches; the cells stay. */
export function clearSelectedCells(view: EditorView): boolean {
  const { from, to } = view.state.selection;
  const transaction = view.state.tr;
  const ranges: { from: number; to: number }[] = [];
  view.state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name !== 'dataCell' && node.type.name !== 'dataColumn') return true;
    const start = Math.max(from, position + 1);
    const end = Math.min(to, position + 1 + node.content.size);
    if (start < end) ranges.push({ from: start, to: end });
    return false;
  });
  for (const range of ranges.reverse()) transaction.delete(range.from, range.to);
  if (transaction.docChanged) view.dispatch(transaction);
  return true;
}
