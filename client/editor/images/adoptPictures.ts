import type { Editor } from '@tiptap/core';
import type { Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { isRemote } from '../isRemote';

/** Copies pictures of other plans into this one; answers their addresses here by those that were given. */
export type Adopt = (sources: readonly string[]) => Promise<Readonly<Record<string, string>>>;

/** A picture that a server of ours keeps for a plan. */
const KEPT = '/api/plans/';

/**
 * Makes pictures of other plans, as pasting a chapter brings them, pictures of this plan, whose addresses begin with `home`: at once, for what
 * stands here since earlier, and after each own change that brings some. It is no step of undo of its own. What the server does not give stays as
 * it is; what the network held back is asked for again when it returns. Returns how to end it.
 */
export function adoptPictures(editor: Editor, home: string, adopt: Adopt): () => void {
  const refused = new Set<string>();
  const isForeign = ({ type, attrs }: Node) =>
    type.name === 'image' &&
    String(attrs.source).startsWith(KEPT) &&
    !String(attrs.source).startsWith(home) &&
    !refused.has(attrs.source as string);
  const bring = async () => {
    if (editor.isDestroyed || !editor.isEditable) return;
    const sources = new Set<string>();
    editor.state.doc.descendants((node) => {
      if (isForeign(node)) sources.add(node.attrs.source as string);
    });
    if (sources.size === 0) return;
    // Without an answer they are asked for again.
    const adopted = await adopt([...sources]).catch(() => null);
    if (!adopted || editor.isDestroyed) return;
    for (const source of sources) if (!adopted[source]) refused.add(source);
    writeSources(editor, adopted);
  };
  const onTransaction = ({ transaction }: { readonly transaction: Transaction }) => {
    if (transaction.docChanged && !isRemote(transaction) && bringsSome(transaction, isForeign)) void bring();
  };
  const onReturn = () => void bring();
  editor.on('transaction', onTransaction);
  window.addEventListener('online', onReturn);
  void bring();
  return () => {
    editor.off('transaction', onTransaction);
    window.removeEventListener('online', onReturn);
  };
}

function bringsSome({ steps }: Transaction, isForeign: (node: Node) => boolean): boolean {
  return steps.some((step) => step instanceof ReplaceStep && holds(step.slice, isForeign));
}

function holds({ content, size }: Slice, fits: (node: Node) => boolean): boolean {
  // A typed letter.
  if (size < 2 && content.firstChild?.isText) return false;
  let found = false;
  content.descendants((node) => {
    found ||= fits(node);
    return !found && !node.isTextblock;
  });
  return found;
}

function writeSources(editor: Editor, adopted: Readonly<Record<string, string>>): void {
  const transaction = editor.state.tr.setMeta('addToHistory', false);
  editor.state.doc.descendants((node, position) => {
    const source = node.type.name === 'image' ? adopted[node.attrs.source as string] : undefined;
    if (source) transaction.setNodeAttribute(position, 'source', source);
  });
  if (transaction.docChanged) editor.view.dispatch(transaction);
}
