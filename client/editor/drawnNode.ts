import type { Node } from '@tiptap/pm/model';

/** The node that ProseMirror draws by an element, which it keeps there; undefined for elements of another kind. */
export function drawnNode(element: globalThis.Node): Node | undefined {
  return (element as { readonly pmViewDesc?: { readonly node?: Node } }).pmViewDesc?.node;
}
