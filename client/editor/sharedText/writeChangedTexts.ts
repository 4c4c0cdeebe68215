import type { Node } from '@tiptap/pm/model';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type InlinePiece, inlinePieces } from './inlinePieces';
import { writeText } from './writeText';

/** What y-tiptap last wrote or read of each shared type. */
export type Mapping = ProsemirrorBinding['mapping'];

/**
 * Writes what was typed, deleted and marked in texts whose blocks stayed as they were; all else is left to y-tiptap. Whether that was all there
 * is: then the mapping says so, else y-tiptap would not look below and keep what its mapping says of the parts.
 */
export function writeChangedTexts(shared: Y.XmlFragment, node: Node, mapping: Mapping): boolean {
  if (mapping.get(shared) === node) return true;
  const isDone = node.isTextblock
    ? shared instanceof Y.XmlElement && writeBlock(shared, node, mapping)
    : writeChildren(shared, node, mapping);
  if (isDone) mapping.set(shared, node);
  return isDone;
}

function writeChildren(shared: Y.XmlFragment, node: Node, mapping: Mapping): boolean {
  const elements = shared.toArray();
  if (elements.length !== node.childCount) return false;
  const isSame = (index: number) => {
    const element = elements[index];
    return element !== undefined && mapping.get(element) === node.child(index);
  };
  const last = elements.length - 1;
  let from = 0;
  while (from <= last && isSame(from)) from += 1;
  let to = last;
  while (to > from && isSame(to)) to -= 1;
  const changed: { readonly element: Y.XmlElement; readonly child: Node }[] = [];
  for (let index = from; index <= to; index += 1) {
    const element = elements[index];
    const child = node.child(index);
    if (!(element instanceof Y.XmlElement) || !isBlock(element, child)) return false;
    changed.push({ element, child });
  }
  // Each is written, whatever became of those before it.
  const done = changed.map(({ element, child }) => writeChangedTexts(element, child, mapping));
  return done.every(Boolean) && (!(shared instanceof Y.XmlElement) || hasAttributes(shared, node));
}

function isBlock(element: Y.XmlElement, node: Node): boolean {
  return (
    element.nodeName === node.type.name && (element.getAttribute('id') ?? null) === (node.attrs.id ?? null)
  );
}

function hasAttributes(element: Y.XmlElement, { attrs }: Node): boolean {
  const shared: Readonly<Record<string, unknown>> = element.getAttributes();
  return Object.keys({ ...shared, ...attrs }).every(
    (name) => (shared[name] ?? null) === (attrs[name] ?? null),
  );
}

function writeBlock(element: Y.XmlElement, node: Node, mapping: Mapping): boolean {
  const before = mapping.get(element);
  if (!isNode(before)) return false;
  const older = inlinePieces(before);
  const newer = inlinePieces(node);
  const children = element.toArray();
  const isAlike =
    children.length === newer.length &&
    older.length === newer.length &&
    children.every((child, index) => isPair(child, older[index], newer[index], mapping));
  if (!isAlike) return false;
  children.forEach((child, index) => {
    if (!(child instanceof Y.XmlText)) return;
    const texts = newer[index] as readonly Node[];
    if (!isUnchanged(older[index] as readonly Node[], texts))
      writeText(child, older[index] as readonly Node[], texts);
    mapping.set(child, [...texts]);
  });
  return hasAttributes(element, node);
}

function isNode(mapped: Node | readonly Node[] | undefined): mapped is Node {
  return mapped !== undefined && !Array.isArray(mapped);
}

function isPair(
  child: unknown,
  older: InlinePiece | undefined,
  newer: InlinePiece | undefined,
  mapping: Mapping,
): boolean {
  if (child instanceof Y.XmlText) return Array.isArray(older) && Array.isArray(newer);
  return child instanceof Y.XmlElement && mapping.get(child) === newer;
}

function isUnchanged(older: readonly Node[], newer: readonly Node[]): boolean {
  return older.length === newer.length && older.every((node, index) => node === newer[index]);
}
