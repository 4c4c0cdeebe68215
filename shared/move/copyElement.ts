import * as Y from 'yjs';
import type { IdRun } from './idRun';

/** What stands in the body of a shared document. */
export type SharedNode = Y.XmlElement | Y.XmlText;

/** A copy that is not yet part of a document; `name` and `attributes` change what the outermost element is. */
export function copyNode(source: SharedNode, as: CopyAs = {}): SharedNode {
  if (source instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(source.toDelta());
    return text;
  }
  const element = new Y.XmlElement(as.name ?? source.nodeName);
  // Values of any kind: y-tiptap keeps numbers, lists and null as they are.
  const attributes = as.attributes ?? (source.getAttributes() as Readonly<Record<string, unknown>>);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string);
  element.insert(
    0,
    childrenOf(source).map((child) => copyNode(child)),
  );
  return element;
}

export interface CopyAs {
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The ids of a node and of everything in it, as they are at one moment. */
export interface Shape {
  readonly id: Y.ID;
  readonly characters: readonly { readonly id: Y.ID; readonly length: number }[];
  readonly children: readonly Shape[];
}

/** Takes down the ids of a node that is part of a document. */
export function shapeOf(node: SharedNode): Shape {
  if (!node._item) throw new Error('the node is not part of a document');
  const { id } = node._item;
  if (node instanceof Y.XmlText) return { id, characters: characterRuns(node), children: [] };
  return { id, characters: [], children: childrenOf(node).map(shapeOf) };
}

/** Where everything of one shape is in another; null when they are not shapes of the same content. */
export function pairShapes(from: Shape, to: Shape): readonly IdRun[] | null {
  if (lengthOf(from) !== lengthOf(to) || from.children.length !== to.children.length) return null;
  const runs = [pair(from.id, to.id, 1), ...pairCharacters(from, to)];
  for (const [index, child] of from.children.entries()) {
    const twin = to.children[index];
    const inner = twin && pairShapes(child, twin);
    if (!inner) return null;
    runs.push(...inner);
  }
  return runs;
}

/** Where everything of a node is in its copy. */
export function pairIds(source: SharedNode, copy: SharedNode): readonly IdRun[] {
  return pairShapes(shapeOf(source), shapeOf(copy)) ?? [];
}

/** The elements and texts in an element. */
export function childrenOf(element: Y.XmlFragment): readonly SharedNode[] {
  return element.toArray().filter((child): child is SharedNode => !(child instanceof Y.XmlHook));
}

const lengthOf = ({ characters }: Shape): number => characters.reduce((sum, { length }) => sum + length, 0);

function pairCharacters({ characters: from }: Shape, { characters: to }: Shape): readonly IdRun[] {
  const runs: IdRun[] = [];
  let [at, toAt, used, toUsed] = [0, 0, 0, 0];
  for (;;) {
    const [one, other] = [from[at], to[toAt]];
    if (!one || !other) return runs;
    const length = Math.min(one.length - used, other.length - toUsed);
    runs.push(
      pair(
        Y.createID(one.id.client, one.id.clock + used),
        Y.createID(other.id.client, other.id.clock + toUsed),
        length,
      ),
    );
    used += length;
    toUsed += length;
    if (used === one.length) [at, used] = [at + 1, 0];
    if (toUsed === other.length) [toAt, toUsed] = [toAt + 1, 0];
  }
}

function characterRuns(text: Y.XmlText): Shape['characters'] {
  const runs: { id: Y.ID; length: number }[] = [];
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      runs.push({ id: item.id, length: item.length });
  return runs;
}

function pair(from: Y.ID, to: Y.ID, length: number): IdRun {
  return { client: from.client, clock: from.clock, length, toClient: to.client, toClock: to.clock };
}
