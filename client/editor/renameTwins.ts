import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Gives all but one of the blocks and chips that bear one id ids of their own (SPEC DOC-2): two people may have put one block to two places at once. The one
 * with words keeps it, else the first. Structured tables see to their rows and columns themselves.
 */
export function renameTwins(view: EditorView, newId: () => string): void {
  const { doc, tr } = view.state;
  const bearers = new Map<string, { readonly node: Node; readonly position: number }>();
  doc.descendants((node, position) => {
    const { id } = node.attrs;
    const place = { node, position };
    if (typeof id === 'string') {
      const twin = bearers.get(id);
      const keeps = twin && (twin.node.content.size > 0 || node.content.size === 0) ? twin : place;
      bearers.set(id, keeps);
      if (twin) tr.setNodeAttribute((keeps === twin ? place : twin).position, 'id', newId());
    }
    return node.type.name !== 'dataTable';
  });
  if (tr.docChanged) view.dispatch(tr);
}
