import type { JSONContent } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { planSchema } from '../../shared/schema/index';
import { bodyOf } from '../../shared/schema/ydoc';
import { deleteRow } from '../../shared/tables/deleteRow';
import { insertRow } from '../../shared/tables/insertRow';
import { seedCellTexts } from '../../shared/tables/seedCellTexts';
import type { TableEdit } from '../../shared/tables/tableEdit';
import { findElement } from './findElement';
import type { Acceptance, BlockUndo, ChangeResult } from './proposalResult';
import { readTextblock } from './textPieces';

/** All words of a block or row: textblocks parted by tabs. */
export function readWhole(element: Y.XmlElement): string {
  const block = readTextblock(element);
  if (block) return block.text;
  return element
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? [readWhole(child)] : []))
    .join('\t');
}

/** Accepts a change that concerns whole blocks or rows. A removal asks that they read as they did. */
export function applyBlockChange(ydoc: Y.Doc, acceptance: Acceptance, newId: () => string): ChangeResult {
  const { change, nodeId, original, expected, text } = acceptance;
  const element = nodeId === null ? null : findElement(bodyOf(ydoc), { blockId: nodeId });
  if (!element || nodeId === null) return { type: 'changed', current: null };
  const words = readWhole(element);
  switch (change.type) {
    case 'addBlocks': {
      const texts = text === undefined ? change.blocks : text.split('\n').filter((line) => line.trim());
      return addBlocks(ydoc, element, change.side, texts, newId);
    }
    case 'addRow':
      return addRow(ydoc, nodeId, change, newId());
    case 'removeBlock':
    case 'removeRow': {
      if (words !== (expected ?? original)) return { type: 'changed', current: words };
      const undo = removedFrom(element);
      if (change.type === 'removeRow') editTable(ydoc, nodeId, deleteRow(nodeId));
      else (element.parent as Y.XmlFragment).delete(indexOf(element), 1);
      return { type: 'done', undo };
    }
    default:
      throw new Error(`${change.type} concerns words`);
  }
}

/** Takes such a change back: added blocks go unless somebody wrote in them, removed ones come back where they were. */
export function undoBlockChange(ydoc: Y.Doc, undo: BlockUndo): ChangeResult {
  const body = bodyOf(ydoc);
  if (undo.type === 'added') {
    const elements = undo.nodes.map(({ id, words }) => ({
      words,
      element: findElement(body, { blockId: id }),
    }));
    const written = elements.find(({ element, words }) => !element || readWhole(element) !== words);
    if (written) return { type: 'changed', current: written.element && readWhole(written.element) };
    for (const { element } of elements)
      if (element) (element.parent as Y.XmlFragment).delete(indexOf(element), 1);
    return { type: 'done', undo };
  }
  const parent = undo.parentId === null ? body : findElement(body, { blockId: undo.parentId });
  if (!parent) return { type: 'changed', current: null };
  const sibling = undo.behind === null ? null : findElement(parent, { blockId: undo.behind });
  const at = sibling?.parent === parent ? indexOf(sibling) + 1 : Math.min(undo.at, parent.length);
  insertNodes(parent, at, [undo.node]);
  return { type: 'done', undo };
}

function addBlocks(
  ydoc: Y.Doc,
  beside: Y.XmlElement,
  side: 'before' | 'after',
  texts: readonly string[],
  newId: () => string,
): ChangeResult {
  const like = beside.nodeName === 'paragraph' ? beside.getAttributes() : {};
  const nodes = texts.map((text) => ({
    type: 'paragraph',
    attrs: { ...like, importedLabel: null, id: newId() },
    content: text ? [{ type: 'text', text }] : [],
  }));
  ydoc.transact(() =>
    insertNodes(beside.parent as Y.XmlFragment, indexOf(beside) + (side === 'after' ? 1 : 0), nodes),
  );
  return {
    type: 'done',
    undo: {
      type: 'added',
      nodes: nodes.map(({ attrs }, index) => ({ id: attrs.id, words: texts[index] ?? '' })),
    },
  };
}

function addRow(
  ydoc: Y.Doc,
  besideId: string,
  { side, cells }: { side: 'before' | 'after'; cells: readonly { columnId: string; text: string }[] },
  id: string,
): ChangeResult {
  const texts = new Map(cells.map(({ columnId, text }) => [columnId, text.replaceAll('\n', '')]));
  editTable(ydoc, besideId, [
    (transform, table) => {
      const position = insertRow(transform, table, besideId, side, { id });
      const row = transform.doc.nodeAt(position);
      const filled: JSONContent[] = [];
      row?.forEach((cell) => {
        const text = texts.get(cell.attrs.column as string);
        filled.push({ ...cell.toJSON(), ...(text && { content: [{ type: 'text', text }] }) });
      });
      const node = planSchema.nodeFromJSON({ ...row?.toJSON(), content: filled }) as Node;
      transform.replaceWith(position, position + (row?.nodeSize ?? 0), node);
    },
  ]);
  const row = findElement(bodyOf(ydoc), { blockId: id });
  if (!row) throw new Error('the new row is not in the table');
  ydoc.transact(() => seedCellTexts(row));
  return { type: 'done', undo: { type: 'added', nodes: [{ id, words: readWhole(row) }] } };
}

/** Each edit goes into the shared document by itself: see `TableEdit`. */
function editTable(ydoc: Y.Doc, rowId: string, edits: readonly TableEdit[]): void {
  for (const edit of edits) {
    const { doc, meta } = initProseMirrorDoc(bodyOf(ydoc), planSchema);
    const transform = new Transform(doc);
    edit(transform, tableOf(doc, rowId));
    ydoc.transact(() => updateYFragment(ydoc, bodyOf(ydoc), transform.doc, meta));
  }
}

function tableOf(doc: Node, rowId: string): number {
  let position = -1;
  doc.descendants((node, at) => {
    if (node.type.name === 'dataTable')
      node.forEach((row) => {
        if (row.attrs.id === rowId) position = at;
      });
    return position < 0 && !node.isTextblock;
  });
  if (position < 0) throw new Error(`no table holds the row ${rowId}`);
  return position;
}

function removedFrom(element: Y.XmlElement): BlockUndo {
  const parent = element.parent as Y.XmlFragment;
  const siblings = parent.toArray().slice(0, indexOf(element));
  const behind = siblings.findLast((sibling) => sibling instanceof Y.XmlElement);
  return {
    type: 'removed',
    node: nodeJson(element),
    parentId: parent instanceof Y.XmlElement ? (parent.getAttribute('id') ?? null) : null,
    at: siblings.length,
    behind: behind instanceof Y.XmlElement ? (behind.getAttribute('id') ?? null) : null,
  };
}

function nodeJson(element: Y.XmlElement): JSONContent {
  const scratch = new Y.Doc();
  const body = scratch.getXmlFragment('body');
  body.insert(0, [element.clone()]);
  const json = yXmlFragmentToProsemirrorJSON(body) as JSONContent;
  scratch.destroy();
  return json.content?.[0] ?? {};
}

function insertNodes(parent: Y.XmlFragment, index: number, nodes: readonly JSONContent[]): void {
  const scratch = new Y.Doc();
  const body = scratch.getXmlFragment('body');
  prosemirrorNodesInto(body, nodes);
  parent.insert(
    index,
    body.toArray().map((child) => (child as Y.XmlElement).clone()),
  );
  scratch.destroy();
}

function prosemirrorNodesInto(body: Y.XmlFragment, nodes: readonly JSONContent[]): void {
  const ydoc = body.doc as Y.Doc;
  const doc = planSchema.topNodeType.create(
    null,
    nodes.map((node) => Node.fromJSON(planSchema, node)),
  );
  updateYFragment(ydoc, body, doc, { mapping: new Map(), isOMark: new Map() });
}

function indexOf(element: Y.XmlElement): number {
  return (element.parent as Y.XmlFragment).toArray().indexOf(element);
}
