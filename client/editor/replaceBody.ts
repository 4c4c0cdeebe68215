import { Fragment, Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { diffSequences } from '../../shared/compare/diffSequences';
import { changedNodes } from '../../shared/schema/changedNodes';
import { noteConversions } from './blockStyles';

/**
 * Makes a body the plan's, as one change that others see and that one undo takes back; blocks that are the same are not touched.
 * Returns false when nothing differs. Throws when the body does not fit the schema.
 */
export function replaceBody(editor: Editor, body: Node): boolean {
  const { schema, tr, doc } = editor.state;
  const target = Node.fromJSON(schema, body.toJSON());
  target.check();
  const steps = diffSequences(doc.children.map(keyOf), target.children.map(keyOf));
  if (steps.every(({ kind }) => kind === 'same')) return false;
  const starts = startsOf(doc);
  // From the end, so that the positions before stay right.
  for (const { kind, older, newer, count } of [...steps].reverse()) {
    const [from, to] = [starts[older] ?? 0, starts[older + (kind === 'deleted' ? count : 0)] ?? 0];
    if (kind === 'deleted') tr.delete(from, to);
    if (kind === 'inserted') tr.insert(from, Fragment.from(target.children.slice(newer, newer + count)));
  }
  const undo = yUndoPluginKey.getState(editor.state)?.undoManager;
  undo?.stopCapturing();
  // What stays under its id is the same block, also for those who write in it or change its table at this moment.
  noteConversions(tr, blockIdsOf(doc, target));
  editor.view.dispatch(tr.setMeta('addToHistory', true));
  undo?.stopCapturing();
  return true;
}

/** The ids of text blocks and structured tables in blocks that do not stay just as they are. */
function blockIdsOf(doc: Node, target: Node): readonly string[] {
  const ids: string[] = [];
  for (const { node } of changedNodes(doc, target).before)
    if ((node.isTextblock || node.type.name === 'dataTable') && typeof node.attrs.id === 'string')
      ids.push(node.attrs.id);
  return ids;
}

function keyOf(node: Node): string {
  return JSON.stringify(node.toJSON());
}

/** Where each block starts, and where the last one ends. */
function startsOf(doc: Node): number[] {
  const starts = [0];
  for (const child of doc.children) starts.push((starts.at(-1) ?? 0) + child.nodeSize);
  return starts;
}
